using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Languages;
using Varumarke.Persistence.Nodes;

namespace Varumarke.Persistence.Dictionary;

internal static class DictionaryLoading
{
    /// <summary>All items, by their keys.</summary>
    public static IReadOnlyList<IDictionaryItem> Load(VarumarkeDbContext context)
    {
        var languages = LanguageLoading.Load(context).ToDictionary(language => language.Id);
        return [.. context.Set<DictionaryItemRow>().Include(item => item.Texts).AsEnumerable().Select(row => Build(row, languages)).OrderBy(item => item.ItemKey, SwedishOrder.Comparer)];
    }

    private static DictionaryItem Build(DictionaryItemRow row, Dictionary<int, ILanguage> languages)
    {
        var item = new DictionaryItem(row.ParentKey, row.ItemKey)
        {
            Id = row.Id,
            Key = row.Key,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
            Translations = [.. row.Texts.OrderBy(text => text.LanguageId).Select(text => Build(text, row.Key, languages[text.LanguageId]))],
        };
        item.ResetDirtyProperties(false);
        return item;
    }

    private static DictionaryTranslation Build(DictionaryTextRow row, Guid itemKey, ILanguage language)
    {
        var translation = new DictionaryTranslation(language, row.Text, itemKey) { Id = row.Id };
        translation.ResetDirtyProperties(false);
        return translation;
    }
}
