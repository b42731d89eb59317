using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>A type in the XML that Umbraco writes types to files in (<c>.udt</c>), read as if a designer had sent it.</summary>
/// <param name="Xml">The whole of it.</param>
internal sealed record TypeFile(XElement Xml)
{
    /// <summary>What it is a type of, by the element's own name.</summary>
    public string Kind => Xml.Name.LocalName;

    public string Alias => Info("Alias") ?? string.Empty;

    public Guid? Key => Guid.TryParse(Info("Key"), out Guid key) ? key : null;

    /// <summary>Null where the stream holds no type.</summary>
    public static TypeFile? Read(Stream stream)
    {
        try
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 10_000_000 });
            var file = new TypeFile(XElement.Load(reader));
            return file.Alias.Length > 0 ? file : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <param name="known">Every type of the kind, among which the file names its compositions and those allowed below.</param>
    /// <param name="before">The type that it takes the place of; its tabs, groups and properties keep their keys.</param>
    public SentContentType ToSent(IReadOnlyCollection<IContentTypeComposition> known, IContentTypeComposition? before)
    {
        Dictionary<string, Guid> groups = Xml.Elements("Tabs").Elements("Tab").Select(tab => AliasOf(tab)).Distinct().ToDictionary(alias => alias, alias => GroupKey(alias, before));
        XElement? cleanup = Xml.Element("Info")?.Element("HistoryCleanupPolicy");
        return new SentContentType(
            Alias,
            Info("Name"),
            Info("Description"),
            Info("Icon"),
            Flag(Xml.Element("Info"), "AllowAtRoot"),
            Variations(Xml.Element("Info")).HasFlag(ContentVariation.Culture),
            Variations(Xml.Element("Info")).HasFlag(ContentVariation.Segment),
            Guid.TryParse(Info("ListView"), out Guid list) && list != Guid.Empty ? new Reference(list) : null,
            Flag(Xml.Element("Info"), "IsElement"),
            [.. Xml.Elements("GenericProperties").Elements("GenericProperty").Select(property => Property(property, groups, before))],
            [.. Xml.Elements("Tabs").Elements("Tab").DistinctBy(AliasOf).Select(tab => Container(tab, groups))],
            before is null ? Key : null,
            null,
            new SentCleanup((bool?)cleanup?.Attribute("preventCleanup") ?? false, (int?)cleanup?.Attribute("keepAllVersionsNewerThanDays"), (int?)cleanup?.Attribute("keepLatestVersionPerDayForDays")),
            Allowed(known),
            null,
            Compositions(known));
    }

    private SentAllowed[] Allowed(IReadOnlyCollection<IContentTypeComposition> known) =>
    [
        .. Xml.Elements("Structure").Elements().Select(allowed => Find(known, allowed)).OfType<IContentTypeComposition>().DistinctBy(type => type.Key)
            .Select((type, order) => new SentAllowed(new Reference(type.Key), null, order)),
    ];

    private SentComposition[] Compositions(IReadOnlyCollection<IContentTypeComposition> known)
    {
        IEnumerable<SentComposition> parent = (Xml.Element("Info")?.Elements("Master") ?? []).Select(master => Find(known, master)).OfType<IContentTypeComposition>()
            .Select(type => new SentComposition(new Reference(type.Key), null, null, "Inheritance"));
        IEnumerable<SentComposition> others = (Xml.Element("Info")?.Elements("Compositions").Elements("Composition") ?? []).Select(composition => Find(known, composition))
            .OfType<IContentTypeComposition>().Select(type => new SentComposition(new Reference(type.Key), null, null, "Composition"));
        return [.. parent.Concat(others).DistinctBy(composition => composition.Key)];
    }

    private static SentProperty Property(XElement xml, Dictionary<string, Guid> groups, IContentTypeComposition? before)
    {
        string alias = (string?)xml.Element("Alias") ?? string.Empty;
        Guid? known = before?.PropertyTypes.FirstOrDefault(property => property.Alias == alias)?.Key;
        Guid? own = Guid.TryParse((string?)xml.Element("Key"), out Guid key) ? key : null;
        return new SentProperty(
            known ?? own ?? Guid.NewGuid(),
            xml.Element("Tab") is { } tab && groups.TryGetValue(AliasOf(tab), out Guid group) ? new Reference(group) : null,
            Number(xml, "SortOrder"),
            alias,
            (string?)xml.Element("Name"),
            (string?)xml.Element("Description"),
            Guid.TryParse((string?)xml.Element("Definition"), out Guid dataType) ? new Reference(dataType) : null,
            Variations(xml).HasFlag(ContentVariation.Culture),
            Variations(xml).HasFlag(ContentVariation.Segment),
            new SentValidation(Flag(xml, "Mandatory"), (string?)xml.Element("MandatoryMessage"), (string?)xml.Element("Validation"), (string?)xml.Element("ValidationRegExpMessage")),
            new SentAppearance(Flag(xml, "LabelOnTop")),
            false,
            null);
    }

    // "tab/group" is the alias of a group in a tab.
    private static SentContainer Container(XElement tab, Dictionary<string, Guid> groups)
    {
        string alias = AliasOf(tab);
        int slash = alias.LastIndexOf('/');
        Reference? parent = slash > 0 && groups.TryGetValue(alias[..slash], out Guid key) ? new Reference(key) : null;
        return new SentContainer(groups[alias], parent, (string?)tab.Element("Caption"), (string?)tab.Element("Type") ?? nameof(PropertyGroupType.Group), Number(tab, "SortOrder"));
    }

    private static IContentTypeComposition? Find(IReadOnlyCollection<IContentTypeComposition> known, XElement named)
    {
        Guid? key = Guid.TryParse((string?)named.Attribute("Key"), out Guid given) ? given : null;
        return known.FirstOrDefault(type => type.Key == key) ?? known.FirstOrDefault(type => type.Alias == named.Value);
    }

    private static Guid GroupKey(string alias, IContentTypeComposition? before) => before?.PropertyGroups.FirstOrDefault(group => group.Alias == alias)?.Key ?? Guid.NewGuid();

    private static string AliasOf(XElement tab) => (string?)tab.Element("Alias") ?? (string?)tab.Attribute("Alias") ?? ((string?)tab.Element("Caption") ?? tab.Value).ToFirstLowerInvariant();

    private static ContentVariation Variations(XElement? xml) => Enum.TryParse((string?)xml?.Element("Variations"), out ContentVariation variations) ? variations : ContentVariation.Nothing;

    private static bool Flag(XElement? xml, string name) => bool.TryParse((string?)xml?.Element(name), out bool flag) && flag;

    private static int Number(XElement xml, string name) => int.TryParse((string?)xml.Element(name), CultureInfo.InvariantCulture, out int number) ? number : 0;

    private string? Info(string name) => (string?)Xml.Element("Info")?.Element(name);
}
