using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Hostnames;

/// <summary>Why host names were not given to a document.</summary>
internal static class DomainTexts
{
    public static Wording Twice { get; } = new("A host name is there twice.", "Ett värdnamn finns två gånger.");

    public static Wording NotAName { get; } = new(
        "A host name is one with an optional scheme, port and path, as in https://example.se/en.",
        "Ett värdnamn är ett namn med valfritt protokoll, port och sökväg, som https://example.se/en.");

    public static Wording Taken(string names) => new($"These host names belong to another document: {names}.", $"De här värdnamnen hör till ett annat dokument: {names}.");
}
