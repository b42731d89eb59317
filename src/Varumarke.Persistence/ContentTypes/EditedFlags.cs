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
    public static void Recalculate(VarumarkeDbContext context, int contentTypeId, int defaultLanguageId, Dictionary<int, bool> variesByCulture)
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
                Update(context, document, [.. ByName(draft, published), .. ByValue(draft, published, variesByCulture, defaultLanguageId)]);
            }
        }
    }

    private static void Update(VarumarkeDbContext context, ContentRow document, HashSet<int> different)
    {
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

    private static IEnumerable<int> ByName(ContentVersionRow draft, ContentVersionRow published) => draft.Cultures
        .Where(culture => published.Cultures.Find(other => other.LanguageId == culture.LanguageId)?.Name != culture.Name)
        .Select(culture => culture.LanguageId);

    private static IEnumerable<int> ByValue(ContentVersionRow draft, ContentVersionRow published, Dictionary<int, bool> variesByCulture, int defaultLanguageId)
    {
        Dictionary<(int, int?, string?), JsonElement> drafts = Read(draft, variesByCulture);
        Dictionary<(int, int?, string?), JsonElement> live = Read(published, variesByCulture);
        return drafts.Keys.Union(live.Keys)
            .Where(key => !drafts.TryGetValue(key, out JsonElement one) || !live.TryGetValue(key, out JsonElement other) || !JsonElement.DeepEquals(one, other))
            .Select(key => key.Item2 ?? defaultLanguageId);
    }

    /// <summary>Without the values that are only kept for the day their property varies again.</summary>
    private static Dictionary<(int PropertyTypeId, int? LanguageId, string? Segment), JsonElement> Read(ContentVersionRow version, Dictionary<int, bool> variesByCulture) =>
        RawPropertyData.Read(version.Data)
            .Where(value => variesByCulture.TryGetValue(value.PropertyTypeId, out bool varies) && varies == value.LanguageId.HasValue)
            .ToDictionary(value => (value.PropertyTypeId, value.LanguageId, value.Segment), value => value.Value);
}
