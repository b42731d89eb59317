using System.Globalization;
using System.Security.Cryptography;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Writes the files of a small site, a call a file; what a test does not name gets a plain value.</summary>
internal static class MiniSite
{
    /// <summary>A key as random as those of real sites: the folders of media files are made of their first bits.</summary>
    public static Guid Key(int number)
    {
        byte[] bytes = SHA256.HashData(BitConverter.GetBytes(number))[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true);
    }

    public static SyncHost Language(this SyncHost host, string iso, bool isDefault, bool isMandatory = false, string? fallback = null)
    {
        host.Write(
            $"Languages/{iso.ToLowerInvariant()}.config",
            $"""
            <Language Key="{Key(iso.Sum(letter => letter))}" Alias="{iso}" Level="0">
              <Name>{iso}</Name><IsoCode>{iso}</IsoCode><IsMandatory>{isMandatory}</IsMandatory><IsDefault>{isDefault}</IsDefault><Fallback>{fallback}</Fallback>
            </Language>
            """);
        return host;
    }

    public static SyncHost DataType(this SyncHost host, int key, string name, string editor, string config = "{}")
    {
        host.Write(
            $"DataTypes/{name}.config",
            $"<DataType Key=\"{Key(key)}\" Alias=\"{name}\" Level=\"1\"><Info><Name>{name}</Name><EditorAlias>{editor}</EditorAlias></Info><Config><![CDATA[{config}]]></Config></DataType>");
        return host;
    }

    /// <param name="properties">Alias, number of the data type, and how it varies.</param>
    public static SyncHost Type(this SyncHost host, int key, string alias, string variations, params (string Alias, int DataType, string Variations)[] properties)
    {
        return host.Type("ContentType", key, alias, variations, isElement: false, properties);
    }

    public static SyncHost Type(
        this SyncHost host, string kind, int key, string alias, string variations, bool isElement, params (string Alias, int DataType, string Variations)[] properties)
    {
        IEnumerable<string> all = properties.Select((property, index) =>
            $"""
            <GenericProperty>
              <Key>{Key((key * 100) + index + 1)}</Key><Name>{property.Alias}</Name><Alias>{property.Alias}</Alias>
              <Definition>{Key(property.DataType)}</Definition><Type>Umbraco.TextBox</Type>
              <Tab Alias="content">Content</Tab><Variations>{property.Variations}</Variations>
            </GenericProperty>
            """);
        host.Write(
            $"{kind}s/{alias}.config",
            $"""
            <{kind} Key="{Key(key)}" Alias="{alias}" Level="1">
              <Info><Name>{alias}</Name><AllowAtRoot>True</AllowAtRoot><Variations>{variations}</Variations><IsElement>{isElement}</IsElement></Info>
              <GenericProperties>{string.Concat(all)}</GenericProperties>
              <Tabs><Tab><Key>{Key((key * 100) + 99)}</Key><Caption>Content</Caption><Alias>content</Alias><Type>Group</Type><SortOrder>0</SortOrder></Tab></Tabs>
            </{kind}>
            """);
        return host;
    }

    public static SyncHost Document(this SyncHost host, int key, string name, MiniPage page)
    {
        return host.Item("Content", key, name, page);
    }

    public static SyncHost Picture(this SyncHost host, int key, string name, string source, int parent = 0)
    {
        string value = source.Length == 0 ? string.Empty : $"<umbracoFile><Value><![CDATA[{{\"src\":\"{source}\"}}]]></Value></umbracoFile>";
        return host.Item("Media", key, name, new MiniPage("picture") { Parent = parent, Properties = value });
    }

    private static SyncHost Item(this SyncHost host, string kind, int key, string name, MiniPage page)
    {
        string parent = page.Parent == 0 ? Guid.Empty.ToString() : Key(page.Parent).ToString();
        host.Write(
            $"{kind}/{page.File ?? key.ToString("00000", CultureInfo.InvariantCulture)}.config",
            $"""
            <{kind} Key="{Key(key)}" Alias="{name}" Level="1">
              <Info>
                <Parent Key="{parent}">x</Parent>
                <Trashed>{page.Trashed}</Trashed>
                <ContentType>{page.Type}</ContentType>
                <CreateDate>{page.CreateDate}</CreateDate>
                <NodeName Default="{name}">{page.Names}</NodeName>
                <SortOrder>{page.SortOrder}</SortOrder>
                {page.Published}
                <Schedule>{page.Schedule}</Schedule>
              </Info>
              <Properties>{page.Properties}</Properties>
            </{kind}>
            """);
        return host;
    }

    public static string Name(string culture, string name) => $"<Name Culture=\"{culture}\">{name}</Name>";

    public static string Value(string alias, string text, string? culture = null) =>
        $"<{alias}><Value{(culture is null ? string.Empty : $" Culture=\"{culture}\"")}><![CDATA[{text}]]></Value></{alias}>";

    /// <summary>Two languages, a text, and a page that varies and one that does not.</summary>
    public static SyncHost Start(this SyncHost host)
    {
        return host
            .Language("sv-SE", isDefault: true)
            .Language("en-GB", isDefault: false)
            .DataType(1, "Text", "Umbraco.TextBox")
            .DataType(2, "Fil", "Umbraco.ImageCropper")
            .DataType(3, "Rik", "Umbraco.RichText")
            .Type(10, "plain", "Nothing", ("text", 1, "Nothing"), ("rich", 3, "Nothing"))
            .Type(11, "page", "Culture", ("text", 1, "Culture"))
            .Type("MediaType", 12, "picture", "Nothing", isElement: false, ("umbracoFile", 2, "Nothing"));
    }
}

/// <summary>What a small document or media item says of itself.</summary>
internal sealed record MiniPage(string Type)
{
    public int Parent { get; init; }

    public bool Trashed { get; init; }

    public string? File { get; init; }

    public string CreateDate { get; init; } = "2024-01-02T03:04:05";

    public string Names { get; init; } = string.Empty;

    public int SortOrder { get; init; }

    public string Published { get; init; } = "<Published Default=\"true\" />";

    public string Schedule { get; init; } = string.Empty;

    public string Properties { get; init; } = string.Empty;
}
