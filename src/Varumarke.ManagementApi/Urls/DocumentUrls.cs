using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Client;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Urls;

/// <summary>Where documents are found, published and as drafts.</summary>
internal sealed class DocumentUrls(
    IPublishedUrlInfoProvider urls, UrlProviderCollection providers, IContentService contents, IUmbracoContextFactory contexts, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentUrls>("document/urls", Access.ContentTree, (own, call) => own.ManyAsync(call)),
        Operation.Get<DocumentUrls>("document/{id:guid}/preview-url", Access.Content, (own, call) => own.PreviewAsync(call)),

        // Umbraco keeps a cookie while somebody previews. Here each page of a draft asks who it is, so that there is nothing to begin or end.
        Operation.Post<DocumentUrls>("preview", Access.Content, (_, _) => Task.FromResult(Answer.Done)),
        Operation.Delete<DocumentUrls>("preview", Access.SignedIn, (_, _) => Task.FromResult(Answer.Done)),
    ];

    private async Task<Answer> ManyAsync(Call call)
    {
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, call.Keys("id"));
        IEnumerable<IContent> found = visible.Count == 0 ? [] : contents.GetByIds(visible);
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        var answers = new List<object>();
        foreach (IContent content in found)
        {
            ISet<UrlInfo> infos = await urls.GetAllAsync(content);
            answers.Add(new { Id = content.Key, UrlInfos = infos.Select(Present).ToArray() });
        }

        return Answer.Of(answers);
    }

    private async Task<Answer> PreviewAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        string? alias = call.Text("providerAlias");
        if (contents.GetById(call.Id) is not { } content)
        {
            return Answer.NotFound;
        }

        return providers.FirstOrDefault(provider => provider.Alias.InvariantEquals(alias)) is { } known
            ? Answer.Of(new UrlModel(call.Text("culture"), DraftPage.AddressOf(content.Key, call.Text("culture")), null, known.Alias))
            : Answer.Refused(StatusCodes.Status400BadRequest, "InvalidProvider", UrlTexts.NoSuchProvider);
    }

    private static UrlModel Present(UrlInfo info) => new(info.Culture, info.Url?.ToString(), info.Message, info.Provider);

    private sealed record UrlModel(string? Culture, string? Url, string? Message, string Provider);
}
