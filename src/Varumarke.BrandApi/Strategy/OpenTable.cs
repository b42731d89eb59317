using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary>A table for those who reckon, and beside it what its columns mean, by the W3C's CSV on the Web.</summary>
/// <param name="Route">Where it is.</param>
/// <param name="MetadataRoute">Where it is said what it means.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">The columns that together name a row.</param>
internal sealed record OpenTable(string Route, string MetadataRoute, IReadOnlyList<OpenColumn> Columns, IReadOnlyList<string> Key)
{
    private const string Separator = ";";

    /// <summary>Several things in one cell.</summary>
    public static string Cell(IEnumerable<string> each) => string.Join(Separator, each);

    public Task SendAsync(HttpContext context, ApiLinks links, IEnumerable<IEnumerable<string>> rows, string language)
    {
        var table = new StringBuilder();
        CsvText.Append(table, Columns.Select(column => column.Name));
        foreach (IEnumerable<string> row in rows)
        {
            CsvText.Append(table, row);
        }

        CrossOrigin.LetAllRead(context.Response);
        context.Response.Headers.Link = $"<{links.Of(MetadataRoute)}>; rel=\"describedby\"; type=\"application/csvm+json\"";
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(table.ToString()), CsvText.MediaType, language);
    }

    public Task SendMetadataAsync(HttpContext context, ApiLinks links)
    {
        var metadata = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "sv" }),
            ["url"] = links.Of(Route),
            ["dc:license"] = new JsonObject { ["@id"] = "https://creativecommons.org/publicdomain/zero/1.0/" },
            ["tableSchema"] = new JsonObject
            {
                ["columns"] = new JsonArray([.. Columns.Select(Described)]),
                ["primaryKey"] = new JsonArray([.. Key.Select(name => (JsonNode)name)]),
            },
        };
        CrossOrigin.LetAllRead(context.Response);
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(metadata.ToJsonString(ApiAnswer.Json)), "application/csvm+json; charset=utf-8");
    }

    private static JsonNode Described(OpenColumn column)
    {
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = new JsonArray(column.Name),
            ["dc:description"] = new JsonObject { ["@value"] = column.Title.Swedish, ["@language"] = "sv" },
            ["datatype"] = column.Type,
        };
        if (column.HoldsSeveral)
        {
            described["separator"] = Separator;
        }

        return described;
    }
}
