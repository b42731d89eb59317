namespace Varumarke.Persistence.Contents;

/// <summary>What a variant document is in one language: has it a draft, is it published, do they differ.</summary>
internal sealed class ContentCultureRow
{
    public int NodeId { get; set; }

    public int LanguageId { get; set; }

    /// <summary>The name of the draft; of the published version where there is no draft.</summary>
    public string? Name { get; set; }

    public bool Available { get; set; }

    public bool Published { get; set; }

    public bool Edited { get; set; }
}
