namespace Varumarke.Core.Drafts;

/// <summary>What a width is said in.</summary>
public enum PlacedUnit
{
    /// <summary>Of a screen.</summary>
    Pixels,

    /// <summary>On paper.</summary>
    Millimetres,
}
