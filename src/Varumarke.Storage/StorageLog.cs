using Microsoft.Extensions.Logging;

namespace Varumarke.Storage;

/// <summary>What the stores log. Event ids 3000 to 3999.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(3000, LogLevel.Warning, "A finished rendition could not be read; it is made again")]
    public static partial void RenditionNotRead(this ILogger logger, Exception failure);

    [LoggerMessage(3001, LogLevel.Warning, "A finished rendition could not be kept; it is made again when it is asked for")]
    public static partial void RenditionNotKept(this ILogger logger, Exception failure);

    [LoggerMessage(3002, LogLevel.Error, "The renditions of media item {Media} could not be removed; the gate keeps them in, and they go when room is made")]
    public static partial void RenditionsNotRemoved(this ILogger logger, Exception failure, Guid media);

    [LoggerMessage(3003, LogLevel.Warning, "The stock of renditions could not be taken; it is tried again in its time")]
    public static partial void StockNotTaken(this ILogger logger, Exception failure);

    [LoggerMessage(3004, LogLevel.Warning, "The stored file {Path} is not as it was written; it is removed and made again when it is asked for")]
    public static partial void FileDamaged(this ILogger logger, string path);
}
