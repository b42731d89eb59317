using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary>
/// <c>/api/v1/strategy/graph</c>: the nodes that may be shown, page by page, and the links that lead from them; or those around one that
/// <c>node</c> names; as linked data (<c>application/ld+json</c>) for those who ask for that.
/// </summary>
internal sealed class GraphEndpoint(StrategyGraph graph, ApiLinks links)
{
    /// <summary>How many nodes a page holds, and at most.</summary>
    public const int MostNodes = 1_000;

    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context), written = context.Request.Query["node"].ToString();
        if (StrategyProblems.NotKept(context) is { } notKept)
        {
            return ApiAnswer.RefuseAsync(context, notKept);
        }

        StrategyNodeId? asked = null;
        if (written.Length > 0 && !StrategyNodeId.TryParse(written, out asked))
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(Unreadable, [new RequestFault("node", written, Unreadable)]));
        }

        (int page, int limit, IReadOnlyList<RequestFault> faults) = PageQuery.Of(context, MostNodes, MostNodes);
        if (faults.Count > 0)
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), faults));
        }

        if ((asked is { } id ? graph.Around(id, language)?.ToMap() : graph.Page(language, (page - 1) * limit, limit)) is not { } map)
        {
            return ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status404NotFound));
        }

        var pages = new PageLinks(links.OfPage(context.Request, page), page > 1 ? links.OfPage(context.Request, page - 1) : null, map.HasMore ? links.OfPage(context.Request, page + 1) : null);
        if (pages.Next is { } next)
        {
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        if (!context.Request.Headers.Accept.ToString().Contains(LinkedGraph.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.Vary = "Accept, Accept-Language";
            return SendAsync(context, map, pages, language);
        }

        ApiAnswer.Open(context);
        context.Response.Headers.Vary = "Accept, Accept-Language";
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(LinkedGraph.Of(map, language, links.Of).ToJsonString(ApiAnswer.Json)), LinkedGraph.MediaType, language);
    }

    private static Wording Unreadable { get; } = new("That is no node. Write it as goal/ and its key.", "Det är ingen nod. Skriv den som goal/ och dess nyckel.");

    private Task SendAsync(HttpContext context, StrategyMap map, PageLinks pages, string language) => ApiAnswer.SendAsync(
        context,
        new GraphAnswer(
            [.. map.Nodes.Select(node => new NodeItem(node.Id.ToString(), node.Id.Code, node.Id.Key, node.Title, links.Of(node.Path)))],
            [.. map.Links.Select(link => new LinkItem(link.From.ToString(), link.Relation, link.To.ToString()))],
            pages),
        language);
}
