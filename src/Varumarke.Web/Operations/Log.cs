namespace Varumarke.Web.Operations;

/// <summary>What the host logs for those who run it. Event ids 5200 to 5299.</summary>
internal static partial class Log
{
    [LoggerMessage(5200, LogLevel.Information, "Metrics are at {Url}/metrics")]
    public static partial void MetricsAt(this ILogger logger, string url);

    [LoggerMessage(5201, LogLevel.Warning, "There are no metrics at {Url}/metrics: {Reason} Choose another address with Varumarke:Metrics:Url, or none.")]
    public static partial void NoAddressForMetrics(this ILogger logger, string url, string reason);

    [LoggerMessage(5202, LogLevel.Information, "The first administrator is {UserName}; the password for the first sign-in, said this once, is {Password}")]
    public static partial void FirstAdministrator(this ILogger logger, string userName, string password);

    [LoggerMessage(5203, LogLevel.Information, "Varumärke {Version} has started")]
    public static partial void Started(this ILogger logger, string version);
}
