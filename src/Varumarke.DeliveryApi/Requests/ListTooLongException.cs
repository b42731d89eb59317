namespace Varumarke.DeliveryApi.Requests;

/// <summary>A list that came to more bytes than one answer may hold.</summary>
internal sealed class ListTooLongException(int limit, int fitting) : Exception
{
    /// <summary>How many bytes it may come to.</summary>
    public int Limit { get; } = limit;

    /// <summary>How many of its items fit.</summary>
    public int Fitting { get; } = fitting;
}
