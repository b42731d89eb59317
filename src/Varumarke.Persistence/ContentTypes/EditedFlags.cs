using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>
/// Works out again which published cultures of a type's documents have a draft that differs: when a property starts or
/// stops varying, a difference moves from one culture to another. An invariant difference counts for the default one.
/// </summary>
internal static class EditedFlags
{
    public static void Recalculate(VarumarkeDbContext context, int contentTypeId, int defaultLanguageId)
    {
        List<ContentRow> documents = [.. context.Set<ContentRow>()
            .Where(content => content.ContentTypeId == contentTypeId && content.Published && content.Cultures.Count > 0)
            .Include(content => content.Cultures)
            .Include(content => content.Versions.Where(version => version.Current || version.Published)).ThenInclude(version => version.Cultures)
            .AsSplitQuery()];
        foreach (ContentRow document in documents)
        {
            ContentVersionRow? draft = document.Versions.Find(version => version.Current);
            ContentVersionRow? published = document.Versions.Find(version => version.Published);
            if (draft is not null && published is not null)
            {
                Update(context, document, draft, published, defaultLanguageId);
            }
        }
    }

    private static void Update(VarumarkeDbContext context, ContentRow document, ContentVersionRow draft, ContentVersionRow published, int defaultLanguageId)
    {
        HashSet<int> different = Differences(draft, published, defaultLanguageId);
        bool any = false;
        foreach (ContentCultureRow culture in document.Cultures)
        {
            bool edited = culture.Published ? different.Contains(culture.LanguageId) : culture.Edited;
            any |= edited;
            if (edited != culture.Edited)
            {
                context.Set<ContentCultureRow>()
                    .Where(row => row.NodeId == culture.NodeId && row.LanguageId == culture.LanguageId)
                    .ExecuteUpdate(set => set.SetProperty(row => row.Edited, edited));
            }
        }

        if (any != document.Edited)
        {
            context.Set<ContentRow>().Where(row => row.NodeId == document.NodeId).ExecuteUpdate(set => set.SetProperty(row => row.Edited, any));
        }
    }

    private static HashSet<int> Differences(ContentVersionRow draft, ContentVersionRow published, int defaultLanguageId)
    {
        var drafts = RawPropertyData.Read(draft.Data).ToDictionary(KeyOf, value => value.Value);
        var live = RawPropertyData.Read(published.Data).ToDictionary(KeyOf, value => value.Value);
        IEnumerable<int> byValue = drafts.Keys.Union(live.Keys)
            .Where(key => !drafts.TryGetValue(key, out JsonElement one) || !live.TryGetValue(key, out JsonElement other) || !JsonElement.DeepEquals(one, other))
            .Select(key => key.LanguageId ?? defaultLanguageId);
        IEnumerable<int> byName = draft.Cultures
            .Where(culture => published.Cultures.Find(other => other.LanguageId == culture.LanguageId)?.Name != culture.Name)
            .Select(culture => culture.LanguageId);
        return [.. byValue, .. byName];
    }

    private static (int PropertyTypeId, int? LanguageId, string? Segment) KeyOf(RawValue value) => (value.PropertyTypeId, value.LanguageId, value.Segment);
}
