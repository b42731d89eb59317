namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// A property's value as plain texts: one for a text or a number, several for tags and pickers (the keys of what is picked),
/// none for an empty property.
/// </summary>
internal sealed record PropertyScalars(IReadOnlyList<string> Values)
{
    public static PropertyScalars Empty { get; } = new([]);

    /// <summary>The keys that the values name: each value is one, or a text that links to them.</summary>
    public Guid[] Names { get; init; } = [];

    public bool IsEmpty => Values.Count == 0;

    public bool Matches(Comparison comparison, string asked) => comparison switch
    {
        Comparison.Is => asked.Length == 0 ? IsEmpty : HasValue(asked),
        Comparison.IsNot => asked.Length == 0 ? !IsEmpty : !HasValue(asked),
        Comparison.Contains => HasPart(asked),
        Comparison.DoesNotContain => !HasPart(asked),
        _ => IsInRange(comparison, Scalar.Read(asked)),
    };

    /// <summary>The same without what it says of the documents that a reader may not know of.</summary>
    public PropertyScalars Without(Func<Guid, bool> hides)
    {
        Guid[] hidden = Array.FindAll(Names, key => hides(key));
        if (hidden.Length == 0)
        {
            return this;
        }

        IEnumerable<string> kept = Values
            .Where(value => !Guid.TryParse(value, out Guid key) || !hidden.Contains(key))
            .Select(value => HiddenLinks.CutOut(value, hidden));
        return new PropertyScalars([.. kept]) { Names = [.. Names.Except(hidden)] };
    }

    private bool HasValue(string asked)
    {
        var scalar = Scalar.Read(asked);
        return Values.Any(value => Scalar.Read(value).CompareTo(scalar) == 0);
    }

    private bool HasPart(string asked) => Values.Any(value => value.Contains(asked, StringComparison.OrdinalIgnoreCase));

    // A text is neither more nor less than a number.
    private bool IsInRange(Comparison comparison, Scalar asked) =>
        Values.Select(Scalar.Read).Any(value => value.Kind == asked.Kind && comparison.Accepts(value.CompareTo(asked)));
}
