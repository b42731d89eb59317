namespace Varumarke.DeliveryApi.Expansion;

/// <summary>
/// One level of an <c>expand</c> or <c>fields</c> parameter: which properties are meant, and what is meant of each of them in
/// turn. A null child means that nothing is said below it.
/// </summary>
internal sealed class PropertySelection(bool isUnlimited, Children? all, IReadOnlyDictionary<string, PropertySelection> named)
{
    /// <summary>No property.</summary>
    public static PropertySelection None { get; } = new(false, null, new Dictionary<string, PropertySelection>());

    /// <summary>Says nothing of the properties below: for <c>fields</c> all of them, for <c>expand</c> none.</summary>
    public static PropertySelection Leaf { get; } = new(true, null, new Dictionary<string, PropertySelection>());

    /// <summary>Nothing was said on this level.</summary>
    public bool IsUnlimited => isUnlimited;

    /// <summary>What is said of a property; null when it is not among those meant.</summary>
    public PropertySelection? Of(string alias) =>
        named.TryGetValue(alias, out PropertySelection? own) ? own : all?.Selection;

    /// <summary><c>$all</c> expanded so many levels deep; 1 is Umbraco's own meaning.</summary>
    public static PropertySelection AllToDepth(int depth)
    {
        PropertySelection selection = Leaf;
        for (int level = 0; level < depth; level++)
        {
            selection = OfAll(selection);
        }

        return selection;
    }

    public static PropertySelection OfAll(PropertySelection below) =>
        new(false, new Children(below), new Dictionary<string, PropertySelection>());
}
