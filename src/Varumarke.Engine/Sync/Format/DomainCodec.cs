using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

internal static class DomainCodec
{
    public static DomainItem Read(XElement root)
    {
        (Guid key, string alias, _) = SyncCodec.Head(root, fallback: null);
        XElement info = root.Required("Info");
        return new DomainItem(
            key,
            alias,
            info.Flag("IsWildcard"),
            info.TextOrNull("Language"),
            info.Element("Root")?.Reference(),
            info.Number("SortOrder") ?? 0);
    }

    public static XElement Write(DomainItem item)
    {
        var info = new XElement(
            "Info",
            new XElement("IsWildcard", item.IsWildcard),
            new XElement("Language", item.Language ?? string.Empty));
        if (item.Root is { } content)
        {
            info.Add(new XElement("Root", new XAttribute("Key", content.Key), content.Alias));
        }

        info.Add(new XElement("SortOrder", item.SortOrder));
        XElement root = SyncCodec.Root("Domain", item);
        root.Add(info);
        return root;
    }
}
