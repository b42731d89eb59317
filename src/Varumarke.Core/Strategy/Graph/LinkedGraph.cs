using System.Text.Json.Nodes;
using Varumarke.Core.Library;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>The graph, or a part of it, as linked data (JSON-LD): the same wherever it is given out.</summary>
public static class LinkedGraph
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/ld+json";

    private const string Vocabulary = "https://schema.org/";

    /// <summary>Writes it. Kinds and relations are the API's own words; what schema.org has a word for is said in that.</summary>
    /// <param name="map">What is told.</param>
    /// <param name="language">The language of its titles.</param>
    /// <param name="whole">Makes a whole address of one from the root.</param>
    public static JsonObject Of(StrategyMap map, string language, Func<string, string> whole)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(whole);
        string AddressOf(StrategyNodeId id) => whole($"{LibraryPaths.Graph}?node={id}");
        ILookup<StrategyNodeId, StrategyLink> from = map.Links.ToLookup(link => link.From);
        return new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["@vocab"] = whole(LibraryPaths.Graph) + "#",
                ["@language"] = language,
                ["name"] = Vocabulary + "name",
                ["url"] = new JsonObject { ["@id"] = Vocabulary + "url", ["@type"] = "@id" },
                ["partOf"] = Vocabulary + "isPartOf",
            },
            ["@graph"] = new JsonArray([.. map.Nodes.Select(node =>
            {
                var thing = new JsonObject { ["@id"] = AddressOf(node.Id), ["@type"] = node.Id.Kind.ToString(), ["name"] = node.Title, ["url"] = whole(node.Path) };
                foreach (IGrouping<string, StrategyLink> relation in from[node.Id].GroupBy(link => link.Relation))
                {
                    thing[relation.Key] = new JsonArray([.. relation.Select(link => (JsonNode)new JsonObject { ["@id"] = AddressOf(link.To) })]);
                }

                return (JsonNode)thing;
            })]),
        };
    }
}
