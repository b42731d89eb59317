namespace Varumarke.Portal.OpenData;

/// <summary>The vocabularies, by the prefixes that everybody knows them by.</summary>
internal static class RdfNames
{
    public static IReadOnlyList<(string Prefix, string Address)> All { get; } =
    [
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("prov", "http://www.w3.org/ns/prov#"),
    ];

    /// <summary>The whole address of a name such as <c>dcat:Dataset</c>.</summary>
    public static string Whole(string name)
    {
        (string prefix, string address) = Split(name);
        return address + name[(prefix.Length + 1)..];
    }

    /// <summary>The prefix of a name, and what it stands for.</summary>
    public static (string Prefix, string Address) Split(string name) => All.Single(each => name.StartsWith(each.Prefix + ":", StringComparison.Ordinal));
}
