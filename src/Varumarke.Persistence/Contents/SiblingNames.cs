using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Finds names that no sibling has. Nearly always the name is free, which one look in an index tells; only where it is
/// taken are the similar ones read.
/// </summary>
internal sealed class SiblingNames(ContentStatements statements)
{
    public string Unique(VarumarkeDbContext context, IContentBase entity, Guid objectType)
    {
        string name = entity.Name ?? string.Empty;
        string key = name.ToLowerInvariant();
        if (!string.IsNullOrWhiteSpace(name) && !statements.IsNameTaken(context, key, entity.ParentId, entity.Id, objectType))
        {
            return name;
        }

        string stem = UniqueName.Stem(key);
        return UniqueName.Among([.. Siblings(context, entity, objectType).Where(version => version.NameKey!.StartsWith(stem)).Select(version => version.Name)], name);
    }

    /// <summary>The name in one language, unique among the siblings' names in it.</summary>
    public string Unique(VarumarkeDbContext context, IContentBase entity, Guid objectType, int languageId, string name)
    {
        string key = name.ToLowerInvariant();
        if (!statements.IsNameTaken(context, key, languageId, entity.ParentId, entity.Id, objectType))
        {
            return name;
        }

        string stem = UniqueName.Stem(key);
        return UniqueName.Among(
            [
                .. Siblings(context, entity, objectType)
                    .SelectMany(version => version.Cultures)
                    .Where(culture => culture.LanguageId == languageId && culture.NameKey.StartsWith(stem))
                    .Select(culture => culture.Name),
            ],
            name);
    }

    private static IQueryable<ContentVersionRow> Siblings(VarumarkeDbContext context, IContentBase entity, Guid objectType)
    {
        int parentId = entity.ParentId;
        int id = entity.Id;
        return context.Set<ContentVersionRow>().Where(version => version.Current
            && version.NodeId != id
            && version.Content.Node.ParentId == parentId
            && version.Content.Node.ObjectType == objectType);
    }
}
