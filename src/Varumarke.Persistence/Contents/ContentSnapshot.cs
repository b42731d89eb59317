using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// One content item as it is stored, with the versions that an entity shows: the draft, and the published one where
/// there is one. Never changed after it was read, so that readers may share it.
/// </summary>
internal sealed record ContentSnapshot(
    NodeRow Node,
    ContentRow Content,
    ContentVersionRow Draft,
    ContentVersionRow? Published,
    IReadOnlyList<CultureName> Cultures)
{
    /// <summary>The same, where draft and published version say the same with one text: it is kept, and read, once.</summary>
    public ContentSnapshot WithOneText()
    {
        if (Published is not null && Published != Draft && Published.Data == Draft.Data)
        {
            Published.Data = Draft.Data;
        }

        return this;
    }
}

/// <summary>The name of a version in a language, when it was set, and whether the item is edited in that language.</summary>
internal sealed record CultureName(int VersionId, int LanguageId, string Name, DateTime Date, bool Edited);

/// <summary>A version together with what it is a version of.</summary>
internal sealed record VersionOfContent(ContentVersionRow Version, ContentRow Content, NodeRow Node);
