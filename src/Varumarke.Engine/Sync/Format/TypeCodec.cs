using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

/// <summary>Document, media and member types share one form; what only one of them has is written for that one alone.</summary>
internal static class TypeCodec
{
    public static TypeItem Read(XElement root)
    {
        XElement info = root.Required("Info");
        (Guid key, string alias, int level) = SyncCodec.Head(root, info.TextOrNull("Alias"));
        return new TypeItem(key, alias, level)
        {
            Name = info.TextOrNull("Name") ?? alias,
            Icon = info.Text("Icon"),
            Thumbnail = info.Text("Thumbnail"),
            Description = info.RawText("Description"),
            AllowAtRoot = info.Flag("AllowAtRoot"),
            ListView = info.Key("ListView") ?? Guid.Empty,
            Variations = TypePropertyCodec.Variation(info),
            IsElement = info.Flag("IsElement"),
            History = info.Element("HistoryCleanup") is { } history ? ReadHistory(history) : null,
            Parent = info.Element("Parent") is { } parent && parent.Value.Trim().Length > 0 ? parent.Reference() : null,
            Folder = info.TextOrNull("Folder"),
            Compositions = References(info.Element("Compositions"), "Composition"),
            DefaultTemplate = info.Text("DefaultTemplate"),
            Templates = References(info.Element("AllowedTemplates"), "Template") ?? [],
            Structure = ReadStructure(root.Element("Structure")),
            Properties = root.Element("GenericProperties") is { } properties
                ? TypePropertyCodec.ReadAll(properties)
                : null,
            Tabs = root.Element("Tabs") is { } tabs ? TypePropertyCodec.ReadTabs(tabs) : null,
        };
    }

    public static XElement Write(SyncKind kind, TypeItem item)
    {
        var structure = new XElement("Structure", (item.Structure ?? [])
            .OrderBy(allowed => allowed.SortOrder).ThenBy(allowed => allowed.Type.Key)
            .Select(allowed => new XElement(
                SyncCodec.ElementName(kind),
                new XAttribute("Key", allowed.Type.Key),
                new XAttribute("SortOrder", allowed.SortOrder),
                allowed.Type.Alias)));
        var properties = new XElement("GenericProperties", (item.Properties ?? [])
            .OrderBy(property => property.Alias, StringComparer.Ordinal)
            .Select(property => TypePropertyCodec.Write(kind, property)));
        var tabs = new XElement("Tabs", (item.Tabs ?? [])
            .OrderBy(tab => tab.SortOrder).ThenBy(tab => tab.Alias, StringComparer.Ordinal)
            .Select(TypePropertyCodec.WriteTab));

        XElement root = SyncCodec.Root(SyncCodec.ElementName(kind), item);
        root.Add(new XAttribute("Level", item.Level), WriteInfo(kind, item));
        if (kind == SyncKind.ContentTypes)
        {
            root.Add(structure, properties, tabs);
        }
        else
        {
            root.Add(properties, structure, tabs);
        }

        return root;
    }

    private static XElement WriteInfo(SyncKind kind, TypeItem item)
    {
        var info = new XElement(
            "Info",
            new XElement("Name", item.Name),
            new XElement("Icon", item.Icon),
            new XElement("Thumbnail", item.Thumbnail),
            new XElement("Description", item.Description),
            new XElement("AllowAtRoot", item.AllowAtRoot ? "True" : "False"),
            new XElement("ListView", item.ListView),
            new XElement("Variations", item.Variations),
            new XElement("IsElement", item.IsElement));
        if (item.History is { } history)
        {
            info.Add(WriteHistory(history));
        }

        if (item.Parent is { } parent)
        {
            info.Add(new XElement("Parent", new XAttribute("Key", parent.Key), parent.Alias));
        }
        else if (item.Folder is not null)
        {
            info.Add(new XElement("Folder", item.Folder));
        }

        info.Add(WriteReferences("Compositions", "Composition", item.Compositions ?? []));
        if (kind == SyncKind.ContentTypes)
        {
            info.Add(new XElement("DefaultTemplate", item.DefaultTemplate), WriteReferences("AllowedTemplates", "Template", item.Templates));
        }

        return info;
    }

    private static TypeHistory ReadHistory(XElement history)
    {
        return new TypeHistory(
            history.Flag("PreventCleanup"),
            history.Number("KeepAllVersionsNewerThanDays"),
            history.Number("KeepLatestVersionPerDayForDays"));
    }

    private static XElement WriteHistory(TypeHistory history)
    {
        return new XElement(
            "HistoryCleanup",
            new XElement("PreventCleanup", history.PreventCleanup ? "True" : "False"),
            new XElement("KeepAllVersionsNewerThanDays", (object?)history.KeepAllNewerThanDays ?? string.Empty),
            new XElement("KeepLatestVersionPerDayForDays", (object?)history.KeepLatestPerDayForDays ?? string.Empty));
    }

    private static List<SyncReference>? References(XElement? list, string name)
    {
        return list is null ? null : [.. list.Elements(name).Select(element => element.Reference())];
    }

    private static XElement WriteReferences(string list, string name, IReadOnlyList<SyncReference> references)
    {
        return new XElement(list, references
            .OrderBy(reference => reference.Alias, StringComparer.Ordinal)
            .Select(reference => new XElement(name, new XAttribute("Key", reference.Key), reference.Alias)));
    }

    private static List<AllowedType>? ReadStructure(XElement? structure)
    {
        return structure is null
            ? null
            : [.. structure.Elements().Select((element, index) => new AllowedType(
                element.Reference(), SyncXmlRead.ParseNumber(element, element.Attr("SortOrder"), "SortOrder") ?? index))];
    }
}
