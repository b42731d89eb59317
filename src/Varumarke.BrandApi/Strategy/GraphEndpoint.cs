using System.Text;
using System.Text.Json.Nodes;
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
    private const string LinkedData = "application/ld+json";
    /// <summary>How many nodes a page holds, and at most.</summary>
    public const int MostNodes = 1_000;

    private const string Vocabulary = "https://schema.org/";

    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context), written = context.Request.Query["node"].ToString();
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

        if ((asked is { } id ? Around(id, language) : graph.Page(language, (page - 1) * limit, limit)) is not { } map)
        {
            return ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status404NotFound));
        }

        var pages = new PageLinks(links.OfPage(context.Request, page), page > 1 ? links.OfPage(context.Request, page - 1) : null, map.HasMore ? links.OfPage(context.Request, page + 1) : null);
        if (pages.Next is { } next)
        {
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        if (!context.Request.Headers.Accept.ToString().Contains(LinkedData, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.Vary = "Accept, Accept-Language";
            return SendAsync(context, map, pages, language);
        }

        ApiAnswer.Open(context);
        context.Response.Headers.Vary = "Accept, Accept-Language";
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(Linked(map, language).ToJsonString(ApiAnswer.Json)), LinkedData, language);
    }

    private static Wording Unreadable { get; } = new("That is no node. Write it as goal/ and its key.", "Det är ingen nod. Skriv den som goal/ och dess nyckel.");

    private Task SendAsync(HttpContext context, StrategyMap map, PageLinks pages, string language) => ApiAnswer.SendAsync(
        context,
        new GraphAnswer(
            [.. map.Nodes.Select(node => new NodeItem(node.Id.ToString(), node.Id.Code, node.Id.Key, node.Title, links.Of(node.Path)))],
            [.. map.Links.Select(link => new LinkItem(link.From.ToString(), link.Relation, link.To.ToString()))],
            pages),
        language);

    private StrategyMap? Around(StrategyNodeId id, string language) => graph.Around(id, language) is { } around
        ? new StrategyMap(
            [.. around.NamedBy.Concat(around.Names).Select(each => each.Node).Prepend(around.Node).DistinctBy(node => node.Id)],
            [.. around.NamedBy.Select(each => new StrategyLink(each.Node.Id, each.Relation, id)), .. around.Names.Select(each => new StrategyLink(id, each.Relation, each.Node.Id))])
        : null;

    // Kinds and relations are the API's own words; what schema.org has a word for is said in that.
    private JsonObject Linked(StrategyMap map, string language)
    {
        string own = links.Of(BrandRoutes.Graph) + "#";
        string AddressOf(StrategyNodeId id) => links.Of($"{BrandRoutes.Graph}?node={id}");
        ILookup<StrategyNodeId, StrategyLink> from = map.Links.ToLookup(link => link.From);
        return new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["@vocab"] = own,
                ["@language"] = language,
                ["name"] = Vocabulary + "name",
                ["url"] = new JsonObject { ["@id"] = Vocabulary + "url", ["@type"] = "@id" },
                ["partOf"] = Vocabulary + "isPartOf",
            },
            ["@graph"] = new JsonArray([.. map.Nodes.Select(node =>
            {
                var thing = new JsonObject { ["@id"] = AddressOf(node.Id), ["@type"] = node.Id.Kind.ToString(), ["name"] = node.Title, ["url"] = links.Of(node.Path) };
                foreach (IGrouping<string, StrategyLink> relation in from[node.Id].GroupBy(link => link.Relation))
                {
                    thing[relation.Key] = new JsonArray([.. relation.Select(link => (JsonNode)new JsonObject { ["@id"] = AddressOf(link.To) })]);
                }

                return (JsonNode)thing;
            })]),
        };
    }
}
