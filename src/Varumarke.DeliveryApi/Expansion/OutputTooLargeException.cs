namespace Varumarke.DeliveryApi.Expansion;

/// <summary>
/// An answer that grows past the configured bound. An exception, because it is found deep inside Umbraco's builders and
/// converters, which have no other way to stop.
/// </summary>
internal sealed class OutputTooLargeException(int limit) : Exception
{
    public int Limit { get; } = limit;
}
