using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>Media by a part of their name, or by their key.</summary>
internal sealed class MediaSearch(IEntityService entities, ICoreScopeProvider scopes, MediaKind media, StartNodes startNodes)
{
    private static readonly Ordering ByName = Ordering.By("name");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaSearch>("item/media/search", Access.ContentTree, (own, call) => own.SearchAsync(call)),
    ];

    private async Task<Answer> SearchAsync(Call call)
    {
        Sight own = startNodes.SightOf(call.User, UmbracoObjectTypes.Media);
        Sight sight = await startNodes.AreIgnoredAsync(call.Key("dataTypeId")) ? own with { IsEverything = true } : own;
        HashSet<Guid> types = [.. call.Keys("allowedMediaTypes")];
        IMediaEntitySlim[] found =
        [
            .. Found(call, sight)
                .Where(item => sight.ShowsBelow(item) && (types.Count == 0 || types.Contains(item.ContentTypeKey)))
                .Where(item => !call.Flag("trashed") || item.Trashed),
        ];
        return Answer.Of(new Paged<object>(found.Length, [.. found.Skip(call.Skip).Take(call.Take).Select(media.Item)]));
    }

    private IEnumerable<IMediaEntitySlim> Found(Call call, Sight sight)
    {
        string text = call.Text("query")?.Trim() ?? string.Empty;
        bool trashed = call.Flag("trashed");
        if (Guid.TryParse(text, out Guid key))
        {
            return media.Find(key) is { } one && one.Trashed == trashed ? [one] : [];
        }

        IMediaEntitySlim? root = call.Key("parentId") is { } parent ? media.Find(parent) : null;
        if (text.Length == 0 || (root is null && call.Key("parentId") is not null) || (!sight.IsEverything && sight.StartPaths.Count == 0))
        {
            return [];
        }

        IQuery<IUmbracoEntity> filter = scopes.CreateQuery<IUmbracoEntity>().Where(item => item.Name!.Contains(text));
        IEnumerable<IEntitySlim> page = root is not null ? entities.GetPagedDescendants(root.Id, UmbracoObjectTypes.Media, 0, Call.MostItems, out _, filter, ByName)
            : trashed || sight.IsEverything ? entities.GetPagedDescendants(UmbracoObjectTypes.Media, 0, Call.MostItems, out _, filter, ByName, includeTrashed: trashed)
            : WithStarts(sight, text).Concat(entities.GetPagedDescendants(StartIds(sight), UmbracoObjectTypes.Media, 0, Call.MostItems, out _, filter, ByName));
        return page.OfType<IMediaEntitySlim>();
    }

    private static int[] StartIds(Sight sight) => [.. sight.StartPaths.Select(path => int.Parse(path[(path.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture))];

    private IEnumerable<IEntitySlim> WithStarts(Sight sight, string text) =>
        entities.GetAll(UmbracoObjectTypes.Media, StartIds(sight)).Where(item => item.Name?.Contains(text, StringComparison.CurrentCultureIgnoreCase) == true);
}
