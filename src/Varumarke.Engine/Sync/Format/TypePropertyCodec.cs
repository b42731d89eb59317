using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Engine.Sync.Format;

/// <summary>The properties and tabs of a type.</summary>
internal static class TypePropertyCodec
{
    public static IReadOnlyList<TypeProperty> ReadAll(XElement properties)
    {
        var read = new List<TypeProperty>();
        HashSet<string> aliases = new(StringComparer.OrdinalIgnoreCase);
        HashSet<Guid> keys = [Guid.Empty];
        foreach (XElement element in properties.Elements("GenericProperty"))
        {
            if (element.TextOrNull("Alias") is not { } alias)
            {
                properties.Note("A <GenericProperty> has no <Alias>; it is left out.");
            }
            else if (!aliases.Add(alias))
            {
                element.Note("Another property of the type has that alias; the first is taken.");
            }
            else
            {
                TypeProperty property = Read(element, alias);
                if (property.Key != Guid.Empty && !keys.Add(property.Key))
                {
                    element.Note("Another property of the type has its key; it gets a new one.");
                    property = property with { Key = Guid.Empty };
                }

                read.Add(property);
            }
        }

        return read;
    }

    private static TypeProperty Read(XElement element, string alias)
    {
        return new TypeProperty(element.OwnKey("Key") ?? Guid.Empty, alias, element.TextOrNull("Name") ?? alias)
        {
            DataType = element.Key("Definition") ?? Guid.Empty,
            EditorAlias = element.Text("Type"),
            Mandatory = element.Flag("Mandatory"),
            MandatoryMessage = element.RawText("MandatoryMessage"),
            Validation = element.RawText("Validation"),
            ValidationMessage = element.RawText("ValidationRegExpMessage"),
            Description = element.RawText("Description"),
            SortOrder = element.Number("SortOrder") ?? 0,
            TabAlias = element.Element("Tab").Attr("Alias"),
            TabName = element.Text("Tab"),
            Variations = Variation(element),
            LabelOnTop = element.Flag("LabelOnTop"),
            Access = element.Element("CanEdit") is null
                ? null
                : new MemberAccess(element.Flag("CanEdit"), element.Flag("CanView"), element.Flag("IsSensitive")),
        };
    }

    public static XElement Write(SyncKind kind, TypeProperty property)
    {
        var tab = new XElement("Tab", property.TabName);
        if (property.TabAlias.Length > 0)
        {
            tab.Add(new XAttribute("Alias", property.TabAlias));
        }

        var element = new XElement(
            "GenericProperty",
            new XElement("Key", property.Key),
            new XElement("Name", property.Name),
            new XElement("Alias", property.Alias),
            new XElement("Definition", property.DataType),
            new XElement("Type", property.EditorAlias),
            new XElement("Mandatory", property.Mandatory),
            new XElement("Validation", property.Validation),
            new XElement("Description", SyncXml.Leaf(property.Description)),
            new XElement("SortOrder", property.SortOrder),
            tab);
        if (kind == SyncKind.ContentTypes)
        {
            element.Add(new XElement("Variations", property.Variations));
        }

        if (kind == SyncKind.MemberTypes)
        {
            MemberAccess access = property.Access ?? new MemberAccess(false, false, false);
            element.Add(
                new XElement("CanEdit", access.CanEdit),
                new XElement("CanView", access.CanView),
                new XElement("IsSensitive", access.IsSensitive));
        }

        element.Add(
            new XElement("MandatoryMessage", property.MandatoryMessage),
            new XElement("ValidationRegExpMessage", property.ValidationMessage),
            new XElement("LabelOnTop", property.LabelOnTop));
        return element;
    }

    public static IReadOnlyList<TypeTab> ReadTabs(XElement tabs)
    {
        var read = new List<TypeTab>();
        HashSet<string> aliases = new(StringComparer.OrdinalIgnoreCase);
        HashSet<Guid> keys = [Guid.Empty];
        foreach (XElement element in tabs.Elements("Tab"))
        {
            TypeTab tab = ReadTab(element);
            if (tab.Alias.Length == 0)
            {
                tabs.Note("A <Tab> has neither <Alias> nor <Caption>; it is left out.");
            }
            else if (!aliases.Add(tab.Alias))
            {
                element.Note("Another tab of the type has that alias; the first is taken.");
            }
            else
            {
                if (tab.Key != Guid.Empty && !keys.Add(tab.Key))
                {
                    element.Note("Another tab of the type has its key; it gets a new one.");
                    tab = tab with { Key = Guid.Empty };
                }

                read.Add(tab);
            }
        }

        return read;
    }

    private static TypeTab ReadTab(XElement element)
    {
        string caption = element.Text("Caption");
        string type = element.TextOrNull("Type") ?? nameof(PropertyGroupType.Group);
        if (!Enum.TryParse(type, ignoreCase: true, out PropertyGroupType known) || !Enum.IsDefined(known))
        {
            element.Note($"<Type> is '{SyncXmlRead.Short(type)}', which is neither Group nor Tab; it is taken as Group.");
            known = PropertyGroupType.Group;
        }

        return new TypeTab(
            element.OwnKey("Key") ?? Guid.Empty,
            caption,
            element.TextOrNull("Alias") ?? caption,
            known.ToString(),
            element.Number("SortOrder") ?? 0);
    }

    public static XElement WriteTab(TypeTab tab)
    {
        return new XElement(
            "Tab",
            new XElement("Key", tab.Key),
            new XElement("Caption", tab.Caption),
            new XElement("Alias", tab.Alias),
            new XElement("Type", tab.Type),
            new XElement("SortOrder", tab.SortOrder));
    }

    public static string Variation(XElement element)
    {
        string text = element.TextOrNull("Variations") ?? nameof(ContentVariation.Nothing);
        if (Enum.TryParse(text, ignoreCase: true, out ContentVariation variation) && Enum.IsDefined(variation))
        {
            return variation.ToString();
        }

        element.Note($"<Variations> is '{SyncXmlRead.Short(text)}', which is not a variation; it is taken as {nameof(ContentVariation.Nothing)}.");
        return nameof(ContentVariation.Nothing);
    }
}
