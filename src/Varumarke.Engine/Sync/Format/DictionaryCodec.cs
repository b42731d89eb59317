using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

internal static class DictionaryCodec
{
    public static DictionaryItemData Read(XElement root)
    {
        (Guid key, string alias, int level) = SyncCodec.Head(root, fallback: null);
        IEnumerable<XElement> translations = root.Element("Translations")?.Elements("Translation") ?? [];
        return new DictionaryItemData(
            key,
            alias,
            level,
            root.Element("Info").TextOrNull("Parent"),
            [.. translations.Select(Translation).OfType<SyncTranslation>().DistinctBy(entry => entry.Language, StringComparer.OrdinalIgnoreCase)]);
    }

    public static XElement Write(DictionaryItemData item)
    {
        var info = new XElement("Info");
        if (item.Parent is not null)
        {
            info.Add(new XElement("Parent", item.Parent));
        }

        IEnumerable<XElement> translations = item.Translations
            .OrderBy(entry => entry.Language, StringComparer.Ordinal)
            .Select(entry => new XElement("Translation", new XAttribute("Language", entry.Language), entry.Text));
        XElement root = SyncCodec.Root("Dictionary", item);
        root.Add(new XAttribute("Level", item.Level), info, new XElement("Translations", translations));
        return root;
    }

    private static SyncTranslation? Translation(XElement element)
    {
        string language = element.Attr("Language");
        if (language.Length > 0)
        {
            return new SyncTranslation(language, SyncXml.LeafText(element));
        }

        element.Note($"A <Translation> ('{SyncXmlRead.Short(element.Value)}') has no Language; it is left out.");
        return null;
    }
}
