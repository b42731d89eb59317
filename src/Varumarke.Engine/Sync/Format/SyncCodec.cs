using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

/// <summary>The file form of each kind: read and written in one place per kind, chosen here.</summary>
internal static class SyncCodec
{
    /// <exception cref="SyncFormatException">The element is not of this kind, or lacks what an item cannot be without.</exception>
    public static SyncItem Read(SyncKind kind, XElement root)
    {
        string expected = ElementName(kind);
        if (root.Name.LocalName != expected)
        {
            throw new SyncFormatException($"The folder {kind} holds <{expected}>, but this is <{root.Name.LocalName}>.");
        }

        SyncItem item = kind switch
        {
            SyncKind.Languages => LanguageCodec.Read(root),
            SyncKind.DataTypes => DataTypeCodec.Read(root),
            SyncKind.MediaTypes or SyncKind.MemberTypes or SyncKind.ContentTypes => TypeCodec.Read(root),
            SyncKind.RelationTypes => RelationTypeCodec.Read(root),
            SyncKind.Dictionary => DictionaryCodec.Read(root),
            SyncKind.Media or SyncKind.Content or SyncKind.Blueprints => ContentCodec.Read(root),
            SyncKind.Domains => DomainCodec.Read(root),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return SyncReadNotes.Of(root) is { Count: > 0 } notes ? item with { ReadNotes = notes } : item;
    }

    public static XElement Write(SyncKind kind, SyncItem item)
    {
        return item switch
        {
            LanguageItem language => LanguageCodec.Write(language),
            DataTypeItem dataType => DataTypeCodec.Write(dataType),
            TypeItem type => TypeCodec.Write(kind, type),
            RelationTypeItem relationType => RelationTypeCodec.Write(relationType),
            DictionaryItemData entry => DictionaryCodec.Write(entry),
            ContentItem content => ContentCodec.Write(kind, content),
            DomainItem domain => DomainCodec.Write(domain),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
    }

    /// <summary>What export would write: items are compared by it.</summary>
    public static string Text(SyncKind kind, SyncItem item)
    {
        return Write(kind, item).ToString(SaveOptions.DisableFormatting);
    }

    public static string ElementName(SyncKind kind)
    {
        return kind switch
        {
            SyncKind.Languages => "Language",
            SyncKind.DataTypes => "DataType",
            SyncKind.MediaTypes => "MediaType",
            SyncKind.MemberTypes => "MemberType",
            SyncKind.ContentTypes => "ContentType",
            SyncKind.RelationTypes => "RelationType",
            SyncKind.Dictionary => "Dictionary",
            SyncKind.Media => "Media",
            SyncKind.Content or SyncKind.Blueprints => "Content",
            SyncKind.Domains => "Domain",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    internal static XElement Root(string name, SyncItem item)
    {
        return new XElement(name, new XAttribute("Key", item.Key), new XAttribute("Alias", item.Alias));
    }

    /// <param name="fallback">What else in the file may serve as the alias; null when nothing may.</param>
    internal static (Guid Key, string Alias, int Level) Head(XElement root, string? fallback)
    {
        Guid key = root.KeyAttribute();
        string alias = root.Attr("Alias") is { Length: > 0 } own ? own : fallback?.Trim() ?? string.Empty;
        if (key == Guid.Empty)
        {
            throw new SyncFormatException("The attribute Key is missing.");
        }

        if (alias.Length == 0)
        {
            throw new SyncFormatException("The attribute Alias is missing.");
        }

        return (key, alias, SyncXmlRead.ParseNumber(root, root.Attr("Level"), "Level") ?? 1);
    }
}
