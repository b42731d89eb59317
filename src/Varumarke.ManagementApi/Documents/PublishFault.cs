namespace Varumarke.ManagementApi.Documents;

/// <summary>A value that keeps a document from being published, and where an editor finds it.</summary>
/// <param name="Path">Where it is in what the client sends, as its own fields know it.</param>
/// <param name="Alias">The document's property.</param>
/// <param name="Property">What that is called.</param>
/// <param name="Tab">The tab that it stands on; null where it stands on none.</param>
/// <param name="Culture">The language's code; null for what all languages share.</param>
/// <param name="Language">What the language is called, in the editor's own.</param>
/// <param name="Blocks">The blocks that lead to it, from the outermost on; none for the property itself.</param>
/// <param name="Messages">What is wrong, as the client's own texts say it.</param>
internal sealed record PublishFault(
    string Path, string Alias, string Property, string? Tab, string? Culture, string? Language, IReadOnlyList<FaultyBlock> Blocks, IReadOnlyList<string> Messages)
{
    /// <summary>For people: <c>svenska › Innehåll › Block 2 (Citat) › Källa</c>.</summary>
    public string Place(string blockWord) => string.Join(
        " › ",
        ((string?[])[Language, Tab, Property, .. Blocks.SelectMany(block => (string?[])[$"{blockWord} {block.Number} ({block.Name})", block.Property])]).OfType<string>());
}
