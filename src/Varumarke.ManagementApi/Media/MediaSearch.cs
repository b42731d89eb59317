using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Varumarke.Core.Search;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>Media by a part of their name, or by their key.</summary>
internal sealed class MediaSearch(INameSearch names, MediaKind media, StartNodes startNodes)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaSearch>("item/media/search", Access.ContentTree, (own, call) => own.SearchAsync(call)),
    ];

    private async Task<Answer> SearchAsync(Call call)
    {
        Sight own = startNodes.SightOf(call.User, UmbracoObjectTypes.Media);
        Sight sight = await startNodes.AreIgnoredAsync(call.Key("dataTypeId")) ? own with { IsEverything = true } : own;
        IReadOnlyList<Guid> found = Found(call, sight);
        Dictionary<Guid, IMediaEntitySlim> page = media.Find([.. found.Skip(call.Skip).Take(call.Take)]).ToDictionary(item => item.Key);
        return Answer.Of(new Paged<object>(found.Count, [.. found.Where(page.ContainsKey).Select(key => media.Item(page[key]))]));
    }

    private IReadOnlyList<Guid> Found(Call call, Sight sight)
    {
        string text = call.Text("query")?.Trim() ?? string.Empty;
        bool trashed = call.Flag("trashed");
        Guid[] types = call.Keys("allowedMediaTypes");
        if (Guid.TryParse(text, out Guid key))
        {
            return media.Find(key) is { } one && one.Trashed == trashed && sight.ShowsBelow(one) && (types.Length == 0 || types.Contains(one.ContentTypeKey)) ? [key] : [];
        }

        IMediaEntitySlim? root = call.Key("parentId") is { } parent ? media.Find(parent) : null;
        return text.Length == 0 || (root is null && call.Key("parentId") is not null)
            ? []
            : names.Find(new NameQuery(Constants.ObjectTypes.Media, text, Call.MostItems)
            {
                Trashed = trashed,
                BelowPath = root?.Path,
                Within = sight.IsEverything ? null : sight.StartPaths,
                Types = types,
            });
    }
}
