namespace Varumarke.Web.Problems;

/// <summary>What the host logs of failed requests. Event ids 5000 to 5099.</summary>
internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger logger, Exception failure, string method, string path);
}
