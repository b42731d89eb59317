using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Redirects;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>
/// Gives documents their names and states in the default language when their type begins to vary by culture, and the
/// names of the default language to documents whose type no longer does.
/// </summary>
internal static class CultureRowMigration
{
    public static void Apply(VarumarkeDbContext context, int contentTypeId, int languageId, bool toCulture)
    {
        // A document's old addresses were those of one language or of all; now they would lead astray.
        context.Set<RedirectRow>()
            .Where(redirect => context.Set<ContentRow>().Any(content => content.ContentTypeId == contentTypeId && content.Node.Key == redirect.ContentKey))
            .ExecuteDelete();
        if (toCulture)
        {
            RemoveRows(context, contentTypeId);
            AddRows(context, contentTypeId, languageId);
            return;
        }

        KeepNames(context, contentTypeId, languageId);
        RemoveRows(context, contentTypeId);
    }

    private static void AddRows(VarumarkeDbContext context, int contentTypeId, int languageId)
    {
        context.InsertMany(context.Set<ContentRow>()
            .Where(content => content.ContentTypeId == contentTypeId)
            .Select(content => new ContentCultureRow
            {
                NodeId = content.NodeId,
                LanguageId = languageId,
                Name = content.Node.Name,
                Available = true,
                Published = content.Published,
                Edited = content.Edited,
            }).ToList());
        context.InsertMany(context.Set<ContentVersionRow>()
            .Where(version => version.Content.ContentTypeId == contentTypeId)
            .Select(version => new ContentVersionCultureRow
            {
                VersionId = version.Id,
                LanguageId = languageId,
                Name = version.Name ?? version.Content.Node.Name ?? string.Empty,
                Date = version.VersionDate,
            }).ToList());
    }

    private static void KeepNames(VarumarkeDbContext context, int contentTypeId, int languageId)
    {
        foreach (ContentCultureRow culture in context.Set<ContentCultureRow>().Where(culture => culture.LanguageId == languageId
            && context.Set<ContentRow>().Any(content => content.NodeId == culture.NodeId && content.ContentTypeId == contentTypeId)).ToList())
        {
            context.Set<ContentRow>().Where(content => content.NodeId == culture.NodeId).ExecuteUpdate(set => set.SetProperty(content => content.Edited, culture.Edited));
        }

        foreach (ContentVersionCultureRow culture in context.Set<ContentVersionCultureRow>().Where(culture => culture.LanguageId == languageId
            && context.Set<ContentVersionRow>().Any(version => version.Id == culture.VersionId && version.Content.ContentTypeId == contentTypeId)).ToList())
        {
            context.Set<ContentVersionRow>().Where(version => version.Id == culture.VersionId).ExecuteUpdate(set => set
                .SetProperty(version => version.Name, culture.Name)
                .SetProperty(version => version.NameKey, culture.NameKey));
            context.Set<NodeRow>()
                .Where(node => context.Set<ContentVersionRow>().Any(version => version.Id == culture.VersionId && version.Current && version.NodeId == node.Id))
                .ExecuteUpdate(set => set.SetProperty(node => node.Name, culture.Name));
        }
    }

    private static void RemoveRows(VarumarkeDbContext context, int contentTypeId)
    {
        context.Set<ContentCultureRow>()
            .Where(culture => context.Set<ContentRow>().Any(content => content.NodeId == culture.NodeId && content.ContentTypeId == contentTypeId))
            .ExecuteDelete();
        context.Set<ContentVersionCultureRow>()
            .Where(culture => context.Set<ContentVersionRow>().Any(version => version.Id == culture.VersionId && version.Content.ContentTypeId == contentTypeId))
            .ExecuteDelete();
    }
}
