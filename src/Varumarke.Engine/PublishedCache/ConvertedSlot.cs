namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// The converted values of one property in one culture and segment. No lock: two threads that convert at once reach the
/// same value, and the later write wins.
/// </summary>
internal sealed class ConvertedSlot(string culture, string segment)
{
    public string Culture { get; } = culture;

    public string Segment { get; } = segment;

    public ConvertedValue? Inter;

    public ConvertedValue? Value;

    public ConvertedValue? Api;

    public ConvertedValue? ApiExpanded;

    /// <summary>What keeps a value: where a conversion changed nothing, as with most texts, what keeps the one before it.</summary>
    public ConvertedValue Keep(object? value, long generation) =>
        Inter is { } inter && inter.Generation == generation && ReferenceEquals(inter.Value, value) ? inter : new ConvertedValue(value, generation);

    public bool Is(string otherCulture, string otherSegment) =>
        string.Equals(Culture, otherCulture, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Segment, otherSegment, StringComparison.OrdinalIgnoreCase);
}
