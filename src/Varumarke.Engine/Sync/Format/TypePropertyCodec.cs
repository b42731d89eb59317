using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Engine.Sync.Format;

/// <summary>The properties and tabs of a type.</summary>
internal static class TypePropertyCodec
{
    public static TypeProperty Read(XElement element)
    {
        string alias = element.TextOrNull("Alias") ?? throw new SyncFormatException("A <GenericProperty> has no <Alias>.");
        return new TypeProperty(element.Key("Key") ?? Guid.Empty, alias, element.TextOrNull("Name") ?? alias)
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

    public static TypeTab ReadTab(XElement element)
    {
        string caption = element.Text("Caption");
        return new TypeTab(
            element.Key("Key") ?? Guid.Empty,
            caption,
            element.TextOrNull("Alias") ?? caption,
            element.TextOrNull("Type") ?? nameof(PropertyGroupType.Group),
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
        return Enum.TryParse(text, ignoreCase: true, out ContentVariation variation) && Enum.IsDefined(variation)
            ? variation.ToString()
            : throw new SyncFormatException($"<Variations> is '{SyncXmlRead.Short(text)}', which is not a variation.");
    }
}
