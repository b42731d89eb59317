using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Documents;

/// <summary>
/// Sees to a document's names before it is saved: there is an invariant one, and none is the same as a sibling's in the
/// same language.
/// </summary>
internal sealed class DocumentNames(Cultures cultures, SiblingNames siblings, TimeProvider time)
{
    /// <exception cref="InvalidOperationException">The document has no name at all.</exception>
    public void EnsureExists(IContent content)
    {
        if (content.ContentType.VariesByCulture())
        {
            ContentCultureInfosCollection names = content.CultureInfos is { Count: > 0 } known ? known : throw NameMissing();
            content.Name = cultures.Default is { } main && names.TryGetValue(main, out ContentCultureInfos inMain) ? inMain.Name : names.Values.First().Name;
        }

        if (string.IsNullOrWhiteSpace(content.Name))
        {
            throw NameMissing();
        }
    }

    /// <summary>
    /// Numbers names that are taken. Names that nobody has touched have been through this before. Those of languages come first: the
    /// invariant one follows the main language's, and would be numbered otherwise, since its siblings are all there are.
    /// </summary>
    public void MakeUnique(VarumarkeDbContext context, IContent content, Guid objectType, bool publishing)
    {
        bool moved = !content.HasIdentity || content.IsPropertyDirty(nameof(IContent.ParentId));
        if (content.ContentType.VariesByCulture() && content.CultureInfos is { Count: > 0 } names)
        {
            foreach (ContentCultureInfos info in names.Values.Where(info => moved || info.IsDirty()).ToArray())
            {
                if (cultures.Find(info.Culture) is { } language)
                {
                    Rename(content, info, siblings.Unique(context, content, objectType, language, info.Name!), publishing);
                }
            }

            EnsureExists(content);
        }

        if (moved || content.IsPropertyDirty(nameof(IContent.Name)))
        {
            content.Name = siblings.Unique(context, content, objectType);
            FollowInMain(content, publishing);
        }
    }

    // A sibling that does not vary may have the name: both would have one address, and whoever reads the names again from a folder, in
    // another order, would number the other one.
    private void FollowInMain(IContent content, bool publishing)
    {
        if (content.ContentType.VariesByCulture() && cultures.Default is { } main && content.CultureInfos?.TryGetValue(main, out ContentCultureInfos inMain) == true)
        {
            Rename(content, inMain, content.Name!, publishing);
        }
    }

    private void Rename(IContent content, ContentCultureInfos info, string unique, bool publishing)
    {
        if (unique == info.Name)
        {
            return;
        }

        content.SetCultureName(unique, info.Culture);
        if (publishing && content.PublishCultureInfos?.ContainsKey(info.Culture) == true)
        {
            content.SetPublishInfo(info.Culture, unique, time.GetUtcNow().UtcDateTime);
        }
    }

    private static InvalidOperationException NameMissing() => new("Cannot save content with an empty name.");
}
