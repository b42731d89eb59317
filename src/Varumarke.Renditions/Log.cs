using Microsoft.Extensions.Logging;

namespace Varumarke.Renditions;

/// <summary>What Renditions has to say.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture {Path} cannot be decoded: {Reason}")]
    public static partial void PictureFailed(this ILogger logger, string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The facts of {Path} cannot be had now.")]
    public static partial void FactsUnavailable(this ILogger logger, Exception exception, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many renditions wait to be made: {Count} requests have been turned away since this was last told, the last one from {Client}.")]
    public static partial void QueueFull(this ILogger logger, long count, string client);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was measured of files cannot be stored now; it is given out all the same, and storing it is tried again every minute.")]
    public static partial void FactsNotStored(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was made of media item {Media} could not be removed from the store of renditions; it is tried again.")]
    public static partial void NotPurged(this ILogger logger, Exception exception, Guid media);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store of renditions could not be swept; the next sweep tries again.")]
    public static partial void NotSwept(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The working copy of {Media} could not be read, and is made anew.")]
    public static partial void CopyNotRead(this ILogger logger, Exception exception, Guid media);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The working copy of {Media} could not be kept; it is made when it is needed.")]
    public static partial void CopyNotKept(this ILogger logger, Exception exception, Guid media);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Working copies that are missing are not made now; each is made when it is needed.")]
    public static partial void CopiesNotMade(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A rendition of {Media} was given out and could not be stored; it is made again when it is needed.")]
    public static partial void RenditionNotStored(this ILogger logger, Exception exception, Guid media);

    [LoggerMessage(Level = LogLevel.Error, Message = "The media store does not answer.")]
    public static partial void StoreAway(this ILogger logger, Exception exception);
}
