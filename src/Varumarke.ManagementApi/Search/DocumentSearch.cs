using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Search;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Search;

/// <summary>Documents by a part of their name in any language, or by their key.</summary>
internal sealed class DocumentSearch(INameSearch names, IEntityService entities, DocumentKind documents, StartNodes startNodes)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentSearch>("item/document/search", Access.ContentTree, (own, call) => own.SearchAsync(call)),
    ];

    private async Task<Answer> SearchAsync(Call call)
    {
        (int skip, int take) = (call.Skip, call.Take);
        bool anywhere = await startNodes.AreIgnoredAsync(call.Key("dataTypeId"));
        Sight sight = startNodes.SightOf(call.User, documents.Type);
        Guid[] found = [.. Find(call, anywhere || sight.IsEverything ? null : sight.StartPaths)];
        HashSet<Guid> visible = await documents.VisibleAsync(call.User, found, anywhere);
        Guid[] seen = [.. found.Where(visible.Contains)];
        Dictionary<Guid, IEntitySlim> page = documents.Find([.. seen.Skip(skip).Take(take)]).ToDictionary(document => document.Key);
        return Answer.Of(new Paged<object>(seen.Length, [.. seen.Where(page.ContainsKey).Select(key => documents.Item(page[key]))]));
    }

    private IEnumerable<Guid> Find(Call call, IReadOnlyList<string>? within)
    {
        bool? trashed = call.Text("trashed") is null ? null : call.Flag("trashed");
        Guid[] types = call.Keys("allowedDocumentTypes");
        IEntitySlim? parent = call.Key("parentId") is { } key ? entities.Get(key, documents.Type) : null;
        if (call.Text("query")?.Trim() is not { Length: > 0 } text || (parent is null && call.Key("parentId") is not null))
        {
            return [];
        }

        return Guid.TryParse(text, out Guid one)
            ? documents.Find([one]).Where(document => trashed is null || document.Trashed == trashed).Select(document => document.Key)
            : names.Find(new NameQuery(Constants.ObjectTypes.Document, text, Call.MostItems) { Trashed = trashed, BelowPath = parent?.Path, Within = within, Types = types });
    }
}
