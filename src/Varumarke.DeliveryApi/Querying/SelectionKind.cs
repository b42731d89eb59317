namespace Varumarke.DeliveryApi.Querying;

/// <summary>The parts of the tree that can be asked for.</summary>
internal enum SelectionKind
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>The items at the root (media's <c>children:/</c>).</summary>
    Roots,

    /// <summary>The items above one.</summary>
    Ancestors,

    /// <summary>The items directly below one.</summary>
    Children,

    /// <summary>All items below one.</summary>
    Descendants,

    /// <summary>Those that fulfil a condition, wherever they lie.</summary>
    Matching,
}
