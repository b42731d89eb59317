namespace Varumarke.ManagementApi.Documents;

/// <summary>One value or name in which what was sent is not what is stored.</summary>
/// <param name="Alias">The property; null for the name of the document.</param>
/// <param name="Name">What editors call it.</param>
/// <param name="Culture">In which language; null where it has none.</param>
/// <param name="Segment">In which segment.</param>
internal sealed record Difference(string? Alias, string? Name, string? Culture, string? Segment);
