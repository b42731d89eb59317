using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

internal static class DataTypeCodec
{
    public static DataTypeItem Read(XElement root)
    {
        XElement info = root.Required("Info");
        (Guid key, string alias, int level) = SyncCodec.Head(root, info.TextOrNull("Name"));
        string editor = info.TextOrNull("EditorAlias") ?? throw new SyncFormatException("<EditorAlias> is missing.");
        string config = root.RawText("Config");
        if (config.Trim().Length > 0 && SyncJson.Compact(config) is null)
        {
            root.Note("<Config> is not a JSON object; the data type gets its editor's own configuration.");
            config = string.Empty;
        }

        return new DataTypeItem(
            key,
            info.TextOrNull("Name") ?? alias,
            level,
            editor,
            info.TextOrNull("EditorUIAlias"),
            info.TextOrNull("DatabaseType"),
            info.TextOrNull("Folder"),
            config.Trim().Length == 0 ? null : config);
    }

    public static XElement Write(DataTypeItem item)
    {
        var info = new XElement("Info", new XElement("Name", item.Name), new XElement("EditorAlias", item.EditorAlias));
        AddIf(info, "EditorUIAlias", item.EditorUiAlias);
        AddIf(info, "DatabaseType", item.DatabaseType);
        AddIf(info, "Folder", item.Folder);

        XElement root = SyncCodec.Root("DataType", item);
        root.Add(new XAttribute("Level", item.Level), info);
        if (item.Config is not null)
        {
            root.Add(new XElement("Config", SyncXml.Leaf(SyncJson.Sorted(item.Config) ?? item.Config)));
        }

        return root;
    }

    private static void AddIf(XElement info, string name, string? value)
    {
        if (value is not null)
        {
            info.Add(new XElement(name, value));
        }
    }
}
