using Microsoft.Extensions.Logging;

namespace Varumarke.Http;

/// <summary>What the HTTP kit logs. Event ids 5100 to 5199.</summary>
internal static partial class Log
{
    [LoggerMessage(5100, LogLevel.Warning, "ASPNETCORE_FORWARDEDHEADERS_ENABLED is set and does nothing: forwarded headers are believed of the proxies that Varumarke:Proxies:Addresses names.")]
    public static partial void EverybodyIsNotBelieved(this ILogger logger);

    [LoggerMessage(5101, LogLevel.Warning, "No public address is configured: files that leave, and what is said of them, name {Address}. Set Umbraco:CMS:WebRouting:UmbracoApplicationUrl.")]
    public static partial void NoPublicAddress(this ILogger logger, string address);
}
