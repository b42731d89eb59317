using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

internal static class LanguageCodec
{
    public static LanguageItem Read(XElement root)
    {
        (Guid key, string alias, _) = SyncCodec.Head(root, root.TextOrNull("IsoCode"));
        string isoCode = root.TextOrNull("IsoCode") ?? alias;
        return new LanguageItem(
            key, isoCode, root.Text("Name"), root.Flag("IsDefault"), root.Flag("IsMandatory"), root.TextOrNull("Fallback"));
    }

    public static XElement Write(LanguageItem item)
    {
        XElement root = SyncCodec.Root("Language", item);
        root.Add(
            new XAttribute("Level", 0),
            new XElement("Name", item.Name),
            new XElement("IsoCode", item.IsoCode),
            new XElement("IsMandatory", item.IsMandatory),
            new XElement("IsDefault", item.IsDefault));
        if (item.Fallback is not null)
        {
            root.Add(new XElement("Fallback", item.Fallback));
        }

        return root;
    }
}
