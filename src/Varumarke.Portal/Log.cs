using Microsoft.Extensions.Logging;

namespace Varumarke.Portal;

/// <summary>What the portal logs. Event ids 6200 to 6299.</summary>
internal static partial class Log
{
    [LoggerMessage(6200, LogLevel.Warning, "A zip file was broken off: a file could not be read to its end.")]
    public static partial void ZipBroken(this ILogger logger, Exception fault);
}
