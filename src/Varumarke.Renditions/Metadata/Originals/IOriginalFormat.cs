namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>Knows where in files of one format the metadata lies, and how other metadata is put in.</summary>
internal interface IOriginalFormat
{
    /// <summary>Whether a file that begins so is of the format.</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>Decides what of a file is kept; null when its structure cannot be followed.</summary>
    ValueTask<OriginalPlan?> PlanAsync(SourceReader source);

    /// <summary>The parts of the file as it leaves.</summary>
    IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata);
}
