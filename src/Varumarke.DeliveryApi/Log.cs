using Microsoft.Extensions.Logging;

namespace Varumarke.DeliveryApi;

/// <summary>Every message that this project logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The query index holds {Documents} published documents and {Media} media items.")]
    public static partial void IndexRead(this ILogger logger, int documents, int media);

    [LoggerMessage(2, LogLevel.Warning, "The query index could not be read at start; the first query will try again.")]
    public static partial void IndexNotRead(this ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "The index handler {Handler} does not say which fields it has; it adds none.")]
    public static partial void IndexHandlerHasNoFields(this ILogger logger, Exception exception, Type handler);

    [LoggerMessage(EventId = 4, Message = "The index handler {Handler} failed on document {Document} in culture {Culture}; its fields of that document are empty.")]
    public static partial void IndexHandlerFailed(this ILogger logger, LogLevel level, Exception exception, Type handler, Guid document, string? culture);
}
