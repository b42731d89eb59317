namespace Varumarke.Persistence.Schema;

/// <summary>One type is composed of another.</summary>
internal sealed record CompositionRow
{
    /// <summary>The type that lends its properties.</summary>
    public int ParentId { get; set; }

    /// <summary>The type that gets them.</summary>
    public int ChildId { get; set; }
}
