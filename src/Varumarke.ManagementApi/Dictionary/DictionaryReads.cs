using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Dictionary;

/// <summary>The dictionary: words of the site in its languages, each below another or at the root.</summary>
internal sealed class DictionaryReads(IDictionaryItemService items)
{
    private static readonly Access Tree = Access.Of(Umbraco.Cms.Core.Constants.Applications.Translation, Umbraco.Cms.Core.Constants.Applications.Settings);

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DictionaryReads>("dictionary", Access.Translation, (own, call) => own.OverviewAsync(call)),
        Operation.Get<DictionaryReads>("dictionary/{id:guid}", Access.Translation, (own, call) => own.OneAsync(call)),
        Operation.Get<DictionaryReads>("item/dictionary", Access.SignedIn, (own, call) => own.ItemsAsync(call)),
        Operation.Get<DictionaryReads>("tree/dictionary/root", Tree, (own, call) => own.LevelAsync(call, null)),
        Operation.Get<DictionaryReads>("tree/dictionary/children", Tree, (own, call) => own.LevelAsync(call, call.NeededKey("parentId"))),
        Operation.Get<DictionaryReads>("tree/dictionary/ancestors", Tree, (own, call) => own.AncestorsAsync(call)),
    ];

    private async Task<Answer> OverviewAsync(Call call)
    {
        IDictionaryItem[] found = [.. InOrder(await items.GetDescendantsAsync(null, call.Text("filter")))];
        return Answer.Of(new Paged<object>(found.Length, [.. found.Skip(call.Skip).Take(call.Take).Select(item => new
        {
            Name = item.ItemKey,
            Id = item.Key,
            Parent = Reference.To(item.ParentId),
            TranslatedIsoCodes = item.Translations.Where(translation => translation.Value.Length > 0).Select(translation => translation.LanguageIsoCode).ToArray(),
        })]));
    }

    private async Task<Answer> OneAsync(Call call) => await items.GetAsync(call.Id) is { } item
        ? Answer.Of(new
        {
            Name = item.ItemKey,
            Translations = item.Translations.Select(translation => new { IsoCode = translation.LanguageIsoCode, Translation = translation.Value }).ToArray(),
            Id = item.Key,
        })
        : Answer.NotFound;

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        IEnumerable<IDictionaryItem> found = keys.Length == 0 ? [] : await items.GetManyAsync(keys);
        return Answer.Of(found.Select(item => new { Id = item.Key, Flags = Array.Empty<object>(), Name = item.ItemKey }).ToArray());
    }

    private async Task<Answer> LevelAsync(Call call, Guid? parent)
    {
        IDictionaryItem[] level = [.. InOrder(parent is { } key ? await items.GetChildrenAsync(key) : await items.GetAtRootAsync())];
        return Answer.Of(new Paged<object>(level.Length, await ShowAsync(level.Skip(call.Skip).Take(call.Take))));
    }

    private async Task<Answer> AncestorsAsync(Call call)
    {
        var way = new List<IDictionaryItem>();
        for (Guid? at = call.Key("descendantId"); at is { } key && await items.GetAsync(key) is { } item; at = item.ParentId)
        {
            way.Insert(0, item);
        }

        return Answer.Of(await ShowAsync(way));
    }

    private async Task<IReadOnlyList<object>> ShowAsync(IEnumerable<IDictionaryItem> nodes)
    {
        // Once for all of a level, which may be thousands.
        HashSet<Guid> above = [.. (await items.GetDescendantsAsync(null)).Select(item => item.ParentId).OfType<Guid>()];
        return
        [
            .. nodes.Select(node => new
            {
                HasChildren = above.Contains(node.Key),
                Id = node.Key,
                Parent = Reference.To(node.ParentId),
                Flags = Array.Empty<object>(),
                Name = node.ItemKey,
            }),
        ];
    }

    private static IEnumerable<IDictionaryItem> InOrder(IEnumerable<IDictionaryItem> found) => found.OrderBy(item => item.ItemKey, StringComparer.CurrentCultureIgnoreCase);
}
