using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

internal static class ContentCodec
{
    private static readonly string[] Actions = ["Release", "Expire"];

    public static ContentItem Read(XElement root)
    {
        XElement info = root.Required("Info");
        XElement? name = info.Element("NodeName");
        (Guid key, string alias, int level) = SyncCodec.Head(root, name?.Attribute("Default")?.Value);
        XElement? trashed = info.Element("Trashed");
        return new ContentItem(key, alias, level)
        {
            Parent = info.Element("Parent")?.Reference() ?? new SyncReference(Guid.Empty, string.Empty),
            Path = info.Text("Path"),
            Trashed = info.Flag("Trashed"),
            TrashedParent = SyncXmlRead.ParseKey(trashed, trashed?.Attribute("Parent")?.Value, "Trashed/@Parent") ?? Guid.Empty,
            ContentType = info.TextOrNull("ContentType") ?? throw new SyncFormatException("<ContentType> is missing."),
            CreateDate = info.Date("CreateDate"),
            Name = name?.Attribute("Default")?.Value ?? alias,
            Names = Texts(name, "Name"),
            SortOrder = info.Number("SortOrder"),
            Place = int.TryParse(info.Element("SortOrder").Attr("Place"), NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? place : null,
            Published = info.Element("Published") is { } published ? ReadPublished(published) : null,
            Schedule = info.Element("Schedule") is { } schedule ? [.. schedule.Elements("ContentSchedule").Select(ReadSchedule).OfType<ScheduledAction>()] : null,
            Template = info.Element("Template") is { } template && template.Value.Trim().Length > 0 ? template.Reference() : null,
            IsBlueprint = info.Flag("IsBlueprint"),
            Properties = ReadProperties(root.Element("Properties")),
            PublishedPart = root.Element("PublishedVersion") is { } part
                ? new PublishedPart(Texts(part.Element("NodeName"), "Name"), ReadProperties(part.Element("Properties")))
                : null,
        };
    }

    public static XElement Write(SyncKind kind, ContentItem item)
    {
        XElement root = SyncCodec.Root(SyncCodec.ElementName(kind), item);
        root.Add(new XAttribute("Level", item.Level), WriteInfo(kind, item), WriteProperties(item.Properties));
        if (item.PublishedPart is { } part)
        {
            root.Add(new XElement("PublishedVersion", new XElement("NodeName", WriteTexts(part.Names, "Name")), WriteProperties(part.Properties)));
        }

        return root;
    }

    private static XElement WriteInfo(SyncKind kind, ContentItem item)
    {
        var trashed = new XElement("Trashed", item.Trashed);
        if (item.TrashedParent != Guid.Empty)
        {
            trashed.Add(new XAttribute("Parent", item.TrashedParent));
        }

        var info = new XElement(
            "Info",
            new XElement("Parent", new XAttribute("Key", item.Parent.Key), item.Parent.Alias),
            new XElement("Path", item.Path),
            trashed,
            new XElement("ContentType", item.ContentType),
            new XElement("CreateDate", Date(item.CreateDate)),
            new XElement("NodeName", new XAttribute("Default", item.Name), WriteTexts(item.Names, "Name")),
            new XElement("SortOrder", item.Place is { } place ? new XAttribute("Place", place) : null, item.SortOrder ?? 0));
        if (kind == SyncKind.Media)
        {
            return info;
        }

        info.Add(
            WritePublished(item.Published ?? new PublishedIn(false, [])),
            new XElement("Schedule", Ordered(item.Schedule ?? []).Select(WriteSchedule)),
            WriteTemplate(item.Template));
        if (kind == SyncKind.Blueprints)
        {
            info.Add(new XElement("IsBlueprint", true));
        }

        return info;
    }

    private static PublishedIn ReadPublished(XElement element)
    {
        bool all = SyncXmlRead.ParseFlag(element, element.Attr("Default"), "Published");
        return new PublishedIn(all, [.. element.Elements("Published").Select(entry =>
            new CultureFlag(entry.Attr("Culture"), SyncXmlRead.ParseFlag(entry, entry.Value, "Published")))]);
    }

    private static XElement WritePublished(PublishedIn published)
    {
        return new XElement(
            "Published",
            new XAttribute("Default", published.Default),
            published.Cultures.OrderBy(flag => flag.Culture, StringComparer.Ordinal)
                .Select(flag => new XElement("Published", new XAttribute("Culture", flag.Culture), flag.Value)));
    }

    private static ScheduledAction? ReadSchedule(XElement element)
    {
        string action = element.Text("Action");
        string? known = Actions.FirstOrDefault(name => string.Equals(name, action, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            element.Note($"A scheduled action is '{SyncXmlRead.Short(action)}', which is neither Release nor Expire; it is left out.");
            return null;
        }

        if (element.Date("Date") is not { } date)
        {
            element.Note($"A scheduled {known} has no date that can be read; it is left out.");
            return null;
        }

        return new ScheduledAction(element.Text("Culture"), known, date);
    }

    private static IEnumerable<ScheduledAction> Ordered(IEnumerable<ScheduledAction> schedule)
    {
        return schedule.OrderBy(entry => entry.Action, StringComparer.Ordinal)
            .ThenBy(entry => entry.Culture, StringComparer.Ordinal)
            .ThenBy(entry => entry.Date);
    }

    private static XElement WriteSchedule(ScheduledAction entry)
    {
        return new XElement(
            "ContentSchedule",
            new XElement("Culture", entry.Culture),
            new XElement("Action", entry.Action),
            new XElement("Date", Date(entry.Date)));
    }

    private static XElement WriteTemplate(SyncReference? template)
    {
        return template is null ? new XElement("Template") : new XElement("Template", new XAttribute("Key", template.Key), template.Alias);
    }

    private static List<ContentProperty> ReadProperties(XElement? properties)
    {
        return [.. (properties?.Elements() ?? []).Select(element => new ContentProperty(
            XmlConvert.DecodeName(element.Name.LocalName),
            [.. element.Elements("Value").Select(ReadValue)]))];
    }

    private static PropertyText ReadValue(XElement value)
    {
        string culture = value.Attr("Culture");
        string segment = value.Attr("Segment");
        return new PropertyText(
            culture.Length == 0 ? null : culture, segment.Length == 0 ? null : segment, SyncXml.LeafText(value));
    }

    private static XElement WriteProperties(IReadOnlyList<ContentProperty> properties)
    {
        return new XElement("Properties", properties
            .OrderBy(property => property.Alias, StringComparer.Ordinal)
            .Select(property => new XElement(XmlConvert.EncodeLocalName(property.Alias), property.Values
                .OrderBy(value => value.Culture ?? string.Empty, StringComparer.Ordinal)
                .ThenBy(value => value.Segment ?? string.Empty, StringComparer.Ordinal)
                .Select(WriteValue))));
    }

    private static XElement WriteValue(PropertyText value)
    {
        var element = new XElement("Value");
        if (value.Culture is not null)
        {
            element.Add(new XAttribute("Culture", value.Culture));
        }

        if (value.Segment is not null)
        {
            element.Add(new XAttribute("Segment", value.Segment));
        }

        element.Add(SyncXml.Leaf(value.Text));
        return element;
    }

    private static List<CultureText> Texts(XElement? parent, string name)
    {
        return [.. (parent?.Elements(name) ?? [])
            .Select(entry => new CultureText(entry.Attr("Culture"), entry.Value))
            .Where(entry => entry.Culture.Length > 0)];
    }

    private static IEnumerable<XElement> WriteTexts(IReadOnlyList<CultureText> texts, string name)
    {
        return texts.OrderBy(entry => entry.Culture, StringComparer.Ordinal)
            .Select(entry => new XElement(name, new XAttribute("Culture", entry.Culture), entry.Text));
    }

    private static string Date(DateTime? date)
    {
        return date?.ToString("s", CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
