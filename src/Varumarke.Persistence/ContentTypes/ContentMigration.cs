using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Tags;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>
/// Brings existing content after a change of its type: values of properties it has lost are removed, and values and
/// names move between invariant and the default language where what varies by culture has changed. A property that no
/// longer varies keeps its values in other languages (no reader sees them), so that a wrong click costs no translation.
/// </summary>
internal sealed class ContentMigration(DataSetCache<ILanguage> languages, ContentSnapshots snapshots)
{
    /// <summary>Compares the types before and after the change of one of them, those composed of it included.</summary>
    public void Apply<T>(VarumarkeDbContext context, T changed, DataSet<T> before, DataSetCache<T> cache) where T : class, IContentTypeComposition
    {
        if (before.Find(changed.Id) is null)
        {
            return;
        }

        int[] affected = [changed.Id, .. before.All.Where(type => type.CompositionIds().Contains(changed.Id)).Select(type => type.Id)];
        int[] used = [.. context.Set<ContentRow>().Where(content => affected.Contains(content.ContentTypeId)).Select(content => content.ContentTypeId).Distinct()];
        foreach (int id in used)
        {
            Migrate(context, before.Find(id)!, cache.Shared.Find(id)!);
        }
    }

    private void Migrate(VarumarkeDbContext context, IContentTypeComposition before, IContentTypeComposition after)
    {
        Dictionary<int, bool> old = VariesByCulture(before);
        Dictionary<int, bool> now = VariesByCulture(after);
        var plan = new ValueMigration(
            [.. old.Keys.Where(property => !now.ContainsKey(property))],
            [.. now.Where(property => property.Value && old.TryGetValue(property.Key, out bool varied) && !varied).Select(property => property.Key)],
            [.. now.Where(property => !property.Value && old.TryGetValue(property.Key, out bool varied) && varied).Select(property => property.Key)],
            languages.Shared.All.FirstOrDefault(language => language.IsDefault)?.Id);
        IQueryable<ContentVersionRow> versions = context.Set<ContentVersionRow>().Where(version => version.Content.ContentTypeId == after.Id);
        if (plan.IsNeeded)
        {
            StoredDataRewriting.Rewrite(context, versions, plan.Apply);
            MoveTags(context, after.Id, plan);
            snapshots.ChangedAll();
        }

        if (after is not IContentType || plan.DefaultLanguageId is not { } defaultLanguage)
        {
            return;
        }

        if (before.VariesByCulture() != after.VariesByCulture())
        {
            CultureRowMigration.Apply(context, after.Id, defaultLanguage, toCulture: after.VariesByCulture());
            snapshots.ChangedAll();
        }
        else if (plan.IsNeeded)
        {
            EditedFlags.Recalculate(context, after.Id, defaultLanguage, now);
        }
    }

    private static void MoveTags(VarumarkeDbContext context, int contentTypeId, ValueMigration plan)
    {
        if (plan.ToCulture.Count > 0)
        {
            TagMigration.Apply(context, contentTypeId, plan.ToCulture, from: null, to: plan.DefaultLanguageId);
        }

        if (plan.ToInvariant.Count > 0)
        {
            TagMigration.Apply(context, contentTypeId, plan.ToInvariant, from: plan.DefaultLanguageId, to: null);
        }
    }

    private static Dictionary<int, bool> VariesByCulture(IContentTypeComposition type) =>
        type.CompositionPropertyTypes.ToDictionary(property => property.Id, property => (property.Variations & type.Variations).VariesByCulture());
}
