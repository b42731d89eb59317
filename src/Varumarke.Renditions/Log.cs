using Microsoft.Extensions.Logging;

namespace Varumarke.Renditions;

/// <summary>What Renditions has to say.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture {Path} cannot be decoded: {Reason}")]
    public static partial void PictureFailed(this ILogger logger, string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The facts of {Path} cannot be had now.")]
    public static partial void FactsUnavailable(this ILogger logger, Exception exception, string path);
}
