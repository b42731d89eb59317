using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

internal static class RelationTypeCodec
{
    public static RelationTypeItem Read(XElement root)
    {
        (Guid key, string alias, _) = SyncCodec.Head(root, fallback: null);
        XElement info = root.Required("Info");
        return new RelationTypeItem(
            key,
            alias,
            info.TextOrNull("Name") ?? alias,
            info.Key("ParentType"),
            info.Key("ChildType"),
            info.Flag("Bidirectional"),
            info.Flag("IsDependency"));
    }

    public static XElement Write(RelationTypeItem item)
    {
        XElement root = SyncCodec.Root("RelationType", item);
        root.Add(
            new XAttribute("Level", 0),
            new XElement(
                "Info",
                new XElement("Name", item.Name),
                new XElement("ParentType", item.ParentType?.ToString() ?? string.Empty),
                new XElement("ChildType", item.ChildType?.ToString() ?? string.Empty),
                new XElement("Bidirectional", item.Bidirectional),
                new XElement("IsDependency", item.IsDependency)));
        return root;
    }
}
