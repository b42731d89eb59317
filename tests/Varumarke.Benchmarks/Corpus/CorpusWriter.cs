using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Varumarke.Benchmarks.Corpus;

/// <summary>Writes a uSync folder with one document type of twenty text properties, and as many documents as are wanted.</summary>
internal static class CorpusWriter
{
    /// <summary>The container that a document is in; containers hold a thousand each.</summary>
    public const int PerContainer = 1_000;

    /// <summary>A property with a number of its own in nearly every document.</summary>
    public const string Number = "text19";

    /// <summary>A property with one of <see cref="Groups"/> values.</summary>
    public const string Group = "text20";

    public const int Groups = 20;
    private const int Properties = 20;

    /// <summary>The key of document <paramref name="number"/>.</summary>
    public static Guid DocumentKey(int number) => Key($"document {number}");

    public static void Write(string folder, int documents)
    {
        Save(folder, "Languages/sv-se.config", new XElement(
            "Language",
            new XAttribute("Key", Key("language")),
            new XAttribute("Alias", "sv-SE"),
            new XAttribute("Level", 0),
            new XElement("IsoCode", "sv-SE"),
            new XElement("IsMandatory", false),
            new XElement("IsDefault", true)));
        Save(folder, "DataTypes/Text.config", DataType("text", "Text", "Umbraco.TextBox", "Umb.PropertyEditorUi.TextBox", "{}"));
        Save(folder, "DataTypes/List.config", DataType("list", "Lista", "Umbraco.ListView", "Umb.PropertyEditorUi.Collection", $$"""
            { "includeProperties": [{ "alias": "updateDate", "header": "Ändrad", "isSystem": true }, { "alias": "{{Number}}", "header": "Tal", "isSystem": false }] }
            """));
        Save(folder, "ContentTypes/page.config", PageType());
        int containers = (documents + PerContainer - 1) / PerContainer;
        for (int container = 0; container < containers; container++)
        {
            Save(folder, $"Content/container-{container}.config", Document(ContainerKey(container), $"Avdelning {container}", null, 1, container, container));
        }

        for (int number = 0; number < documents; number++)
        {
            int container = number / PerContainer;
            Save(folder, $"Content/document-{number}.config", Document(DocumentKey(number), $"Sida {number}", container, 2, number % PerContainer, number));
        }
    }

    public static Guid ContainerKey(int number) => Key($"container {number}");

    private static XElement DataType(string key, string name, string editor, string page, string configuration) => new(
        "DataType",
        new XAttribute("Key", Key(key)),
        new XAttribute("Alias", name),
        new XAttribute("Level", 1),
        new XElement(
            "Info",
            new XElement("Name", name),
            new XElement("EditorAlias", editor),
            new XElement("EditorUiAlias", page),
            new XElement("DatabaseType", "Nvarchar")),
        new XElement("Config", new XCData(configuration)));

    private static XElement PageType()
    {
        XElement properties = new("GenericProperties", Enumerable.Range(1, Properties).Select(number => new XElement(
            "GenericProperty",
            new XElement("Key", Key($"property {number}")),
            new XElement("Name", $"Text {number}"),
            new XElement("Alias", $"text{number}"),
            new XElement("Definition", Key("text")),
            new XElement("Type", "Umbraco.TextBox"),
            new XElement("Mandatory", false),
            new XElement("Validation"),
            new XElement("Description"),
            new XElement("SortOrder", number),
            new XElement("Tab", new XAttribute("Alias", "innehall"), "Innehåll"),
            new XElement("Variations", "Nothing"),
            new XElement("MandatoryMessage"),
            new XElement("ValidationRegExpMessage"),
            new XElement("LabelOnTop", false))));
        return new XElement(
            "ContentType",
            new XAttribute("Key", Key("page")),
            new XAttribute("Alias", "page"),
            new XAttribute("Level", 1),
            new XElement(
                "Info",
                new XElement("Name", "Sida"),
                new XElement("Icon", "icon-document"),
                new XElement("Thumbnail", "folder.png"),
                new XElement("Description"),
                new XElement("AllowAtRoot", true),
                new XElement("ListView", Key("list")),
                new XElement("Variations", "Nothing"),
                new XElement("IsElement", false),
                new XElement("Compositions"),
                new XElement("DefaultTemplate"),
                new XElement("AllowedTemplates")),
            new XElement("Structure", new XElement("ContentType", new XAttribute("Key", Key("page")), new XAttribute("SortOrder", 0), "page")),
            properties,
            new XElement("Tabs", new XElement(
                "Tab",
                new XElement("Key", Key("tab")),
                new XElement("Caption", "Innehåll"),
                new XElement("Alias", "innehall"),
                new XElement("Type", "Group"),
                new XElement("SortOrder", 0))));
    }

    private static XElement Document(Guid key, string name, int? container, int level, int sortOrder, int number) => new(
        "Content",
        new XAttribute("Key", key),
        new XAttribute("Alias", name),
        new XAttribute("Level", level),
        new XElement(
            "Info",
            new XElement("Parent", new XAttribute("Key", container is { } parent ? ContainerKey(parent) : Guid.Empty), container is { } at ? $"Avdelning {at}" : string.Empty),
            new XElement("Path", container is { } above ? $"/Avdelning{above}/Sida{number}" : $"/Avdelning{number}"),
            new XElement("Trashed", false),
            new XElement("ContentType", "page"),
            new XElement("CreateDate", "2026-01-01T00:00:00"),
            new XElement("NodeName", new XAttribute("Default", name)),
            new XElement("SortOrder", sortOrder),
            new XElement("Published", new XAttribute("Default", true)),
            new XElement("Schedule"),
            new XElement("Template")),
        new XElement("Properties", Enumerable.Range(1, Properties).Select(property =>
            new XElement($"text{property}", new XElement("Value", new XCData(Text(number, property)))))));

    /// <summary>About 170 characters, different in every document, so that a document is about 4 KB of JSON.</summary>
    private static string Text(int number, int property) => property switch
    {
        Properties - 1 => (number * 7919L % 100_003).ToString(CultureInfo.InvariantCulture),
        Properties => $"grupp {number % Groups}",
        _ => Prose(number, property),
    };

    private static string Prose(int number, int property) => string.Create(
        CultureInfo.InvariantCulture,
        $"Sida {number}, text {property}: älven går genom dalen och skogen står tät på båda sidor, så som den alltid har gjort; {Key($"{number} {property}"):N}.");

    private static Guid Key(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private static void Save(string folder, string file, XElement item)
    {
        string path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        new XDocument(new XDeclaration("1.0", "utf-8", null), item).Save(path);
    }
}
