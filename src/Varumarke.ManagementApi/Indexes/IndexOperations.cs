using Umbraco.Cms.Core.Cache;
using Umbraco.Extensions;
using Varumarke.Core.PublishedIndex;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Indexes;

/// <summary>
/// The index that the Delivery API answers queries from, where the client looks for Examine's: one of documents, one of media. It
/// lives in memory and is made of the published items, so making it anew is forgetting it.
/// </summary>
internal sealed class IndexOperations(IPublishedIndexSource source, DistributedCache cache)
{
    private static readonly string[] Fields = ["nodeName", "__NodeTypeAlias", "__Key", "createDate", "updateDate"];

    private static readonly NamedIndex[] Indexes = [new("PublishedDocuments", ItemKind.Document), new("PublishedMedia", ItemKind.Media)];

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<IndexOperations>("indexer", Access.Settings, (own, call) => Now(new Paged<object>(Indexes.Length, [.. Indexes.Skip(call.Skip).Take(call.Take).Select(own.Present)]))),
        Operation.Get<IndexOperations>("indexer/{name}", Access.Settings, (own, call) => Task.FromResult(Find(call) is { } index ? Answer.Of(own.Present(index)) : Answer.NotFound)),
        Operation.Post<IndexOperations>("indexer/{name}/rebuild", Access.Settings, (own, call) => Task.FromResult(Find(call) is null ? Answer.NotFound : own.Forget())),
        Operation.Get<IndexOperations>("searcher", Access.Settings, (_, call) => Now(new Paged<object>(Indexes.Length, [.. Indexes.Skip(call.Skip).Take(call.Take).Select(index => new { index.Name })]))),
        Operation.Get<IndexOperations>("searcher/{name}/query", Access.Settings, (own, call) => Task.FromResult(own.Search(call))),
        Operation.Post<IndexOperations>("published-cache/rebuild", Access.Settings, (own, _) => Task.FromResult(own.Forget())),
        Operation.Get<IndexOperations>("published-cache/rebuild/status", Access.Settings, (_, _) => Now(new { IsRebuilding = false })),
        Operation.Post<IndexOperations>("published-cache/reload", Access.Settings, (own, _) => Task.FromResult(own.Forget())),
    ];

    private static Task<Answer> Now(object body) => Task.FromResult(Answer.Of(body));

    private object Present(NamedIndex index) => new
    {
        index.Name,
        HealthStatus = new { Status = "Healthy", Message = (string?)null },
        CanRebuild = true,
        SearcherName = index.Name,
        DocumentCount = source.ReadAll(index.Kind, drafts: false).Count(),
        FieldCount = Fields.Length,
        ProviderProperties = new Dictionary<string, object>(),
    };

    // What has been forgotten is read again by whoever asks next.
    private Answer Forget()
    {
        cache.RefreshAllContentCache();
        cache.RefreshAllMediaCache();
        return Answer.Done;
    }

    private Answer Search(Call call)
    {
        if (Find(call) is not { } index)
        {
            return Answer.NotFound;
        }

        string term = call.Text("term") ?? string.Empty;
        IndexedItem[] found = [.. source.ReadAll(index.Kind, drafts: false).Where(item => item.Name.Contains(term, StringComparison.CurrentCultureIgnoreCase))];
        return Answer.Of(new Paged<object>(found.Length, [.. found.Skip(call.Skip).Take(call.Take).Select(Present)]));
    }

    private static object Present(IndexedItem item) => new
    {
        Id = item.Key,
        Score = 1,
        FieldCount = Fields.Length,
        Fields = Fields.Zip(new[] { item.Name, item.TypeAlias, item.Key.ToString(), item.CreateDate.ToString("O"), item.UpdateDate.ToString("O") })
            .Select(field => new { Name = field.First, Values = new[] { field.Second } }).ToArray(),
    };

    private static NamedIndex? Find(Call call) => Indexes.FirstOrDefault(index => index.Name.Equals(call.Part("name"), StringComparison.OrdinalIgnoreCase));

    private sealed record NamedIndex(string Name, ItemKind Kind);
}
