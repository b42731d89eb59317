using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Finds names that no sibling has. Nearly always the name is free, which one look in an index tells; only where it is
/// taken are the similar ones read.
/// </summary>
internal static class SiblingNames
{
    public static string Unique(VarumarkeDbContext context, IContentBase entity, Guid objectType)
    {
        string name = entity.Name ?? string.Empty;
        IQueryable<ContentVersionRow> siblings = Siblings(context, entity, objectType);
        string key = name.ToLowerInvariant();
        if (!string.IsNullOrWhiteSpace(name) && !siblings.Any(version => version.NameKey == key))
        {
            return name;
        }

        string stem = UniqueName.Stem(key);
        return UniqueName.Among([.. siblings.Where(version => version.NameKey!.StartsWith(stem)).Select(version => version.Name)], name);
    }

    /// <summary>The name in one language, unique among the siblings' names in it.</summary>
    public static string Unique(VarumarkeDbContext context, IContentBase entity, Guid objectType, int languageId, string name)
    {
        IQueryable<ContentVersionCultureRow> siblings = Siblings(context, entity, objectType).SelectMany(version => version.Cultures).Where(culture => culture.LanguageId == languageId);
        string key = name.ToLowerInvariant();
        if (!siblings.Any(culture => culture.NameKey == key))
        {
            return name;
        }

        string stem = UniqueName.Stem(key);
        return UniqueName.Among([.. siblings.Where(culture => culture.NameKey.StartsWith(stem)).Select(culture => culture.Name)], name);
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
