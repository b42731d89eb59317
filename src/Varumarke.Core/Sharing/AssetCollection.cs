using Varumarke.Core.Problems;

namespace Varumarke.Core.Sharing;

/// <summary>Assets that communicators have put together, in their order. What of it may leave is the gate's to say, each time.</summary>
public sealed record AssetCollection
{
    /// <summary>The most assets that one holds: as many as go into one zip.</summary>
    public const int MostAssets = 200;

    /// <summary>The longest name.</summary>
    public const int LongestName = 100;

    /// <summary>The longest description.</summary>
    public const int LongestDescription = 1000;

    /// <summary>Its key.</summary>
    public required Guid Key { get; init; }

    /// <summary>What it is called in Swedish.</summary>
    public required string NameSwedish { get; init; }

    /// <summary>What it is called in English.</summary>
    public required string NameEnglish { get; init; }

    /// <summary>What it is, in Swedish.</summary>
    public string? DescriptionSwedish { get; init; }

    /// <summary>What it is, in English.</summary>
    public string? DescriptionEnglish { get; init; }

    /// <summary>Keys of the assets, each once.</summary>
    public required IReadOnlyList<Guid> Assets { get; init; }

    /// <summary>Whether all are shown it; otherwise those who have a link.</summary>
    public bool IsPublic { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedOn { get; init; }

    /// <summary>Who changed it.</summary>
    public required Guid ChangedBy { get; init; }

    /// <summary>Counted up with each change.</summary>
    public int Version { get; init; }

    /// <summary>What it is called in a language.</summary>
    public string Name(string language) => language == ReaderLanguage.Swedish ? NameSwedish : NameEnglish;

    /// <summary>What it is, in a language; in the other one where that alone is written.</summary>
    public string? Description(string language) =>
        language == ReaderLanguage.Swedish ? DescriptionSwedish ?? DescriptionEnglish : DescriptionEnglish ?? DescriptionSwedish;
}
