namespace Varumarke.Engine.Sync.Format;

/// <summary>The kinds of item in a uSync folder. The name is the folder's name; the order is the order of import: what others point at comes first.</summary>
internal enum SyncKind
{
    Languages,
    DataTypes,
    MediaTypes,
    MemberTypes,
    ContentTypes,
    RelationTypes,
    Dictionary,
    Media,
    Content,
    Domains,
    Blueprints,
}
