namespace Varumarke.Core.Brand;

/// <summary>What every page of the brand has.</summary>
public record BrandPage
{
    /// <summary>Key of the document.</summary>
    public required Guid Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it begins with.</summary>
    public required string Preamble { get; init; }

    /// <summary>Who answers for it (sidansvarig).</summary>
    public required string Owner { get; init; }

    /// <summary>How to reach them.</summary>
    public required string OwnerEmail { get; init; }

    /// <summary>When it was last published in this language, UTC.</summary>
    public required DateTime Changed { get; init; }

    /// <summary>The day by which it is to be looked over again; null where none is set.</summary>
    public DateTime? ReviewBy { get; init; }

    /// <summary>Keys of its pictures; each is asked for at the gate before it is named.</summary>
    public required IReadOnlyList<Guid> Images { get; init; }
}
