using Microsoft.Extensions.Logging;

namespace Varumarke.DeliveryApi;

/// <summary>Every message that this project logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The query index holds {Documents} published documents and {Media} media items.")]
    public static partial void IndexRead(this ILogger logger, int documents, int media);

    [LoggerMessage(2, LogLevel.Warning, "The query index could not be read at start; the first query will try again.")]
    public static partial void IndexNotRead(this ILogger logger, Exception exception);
}
