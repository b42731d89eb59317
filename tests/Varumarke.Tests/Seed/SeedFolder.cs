using System.Xml.Linq;

namespace Varumarke.Tests.Seed;

/// <summary>One config file of the seed.</summary>
internal sealed record SeedItem(string File, XElement Root)
{
    public Guid Key => Guid.Parse((string?)Root.Attribute("Key") ?? string.Empty);

    public string Alias => (string?)Root.Attribute("Alias") ?? string.Empty;

    /// <summary>Alias of the document or media type; null for everything else.</summary>
    public string? ContentType => (string?)Root.Element("Info")?.Element("ContentType");

    public bool Published => (string?)Root.Element("Info")?.Element("Published")?.Attribute("Default") == "true";

    public Guid Parent => (Guid?)Root.Element("Info")?.Element("Parent")?.Attribute("Key") ?? Guid.Empty;

    public string Text(string alias, string? culture = null) =>
        Root.Element("Properties")?.Element(alias)?.Elements("Value")
            .FirstOrDefault(value => (string?)value.Attribute("Culture") == culture)?.Value ?? string.Empty;
}

/// <summary>The checked-in <c>umbraco-config</c> folder, read as plain files: these tests judge the seed, not the importer.</summary>
internal static class SeedFolder
{
    public static readonly string Root = FindRoot();

    public static readonly string Path = System.IO.Path.Combine(Root, "umbraco-config");

    public static IReadOnlyList<SeedItem> All { get; } =
        [.. Directory.GetFiles(Path, "*.config", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    public static IReadOnlyList<SeedItem> In(string folder) =>
        [.. All.Where(item => item.File.StartsWith(folder + "/", StringComparison.Ordinal))];

    public static IReadOnlyList<SeedItem> Documents(string contentType) =>
        [.. In("Content").Where(item => item.ContentType == contentType)];

    private static SeedItem Read(string file) =>
        new(System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), XElement.Load(file));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Varumarke.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Varumarke.sln.");
    }
}
