using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Web.Tests.Access;

/// <summary>Every public address, from the endpoints of the application itself, asked in every way that might name a document.</summary>
internal static class PublicRoutes
{
    private const string Api = "/umbraco/delivery/api/v2/";

    public static IReadOnlyList<string> Of(NamingSite site)
    {
        string[] patterns = [.. site.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Distinct()];
        Assert.Contains(patterns, pattern => pattern.StartsWith(Api, StringComparison.Ordinal));
        return [.. patterns.SelectMany(pattern => Fill(pattern, site)).Distinct()];
    }

    private static IEnumerable<string> Fill(string pattern, NamingSite site) => pattern switch
    {
        Api + "content" => Lists(site),
        Api + "content/items" => [.. Shapes.Select(shape => $"{pattern}?id={site.Naming}{shape}"), .. site.Named.Select(named => $"{pattern}?id={named.Key}&id={site.Naming}")],
        Api + "content/item/{**path}" => Items(site),
        _ when !pattern.Contains('{', StringComparison.Ordinal) => [pattern],
        _ when pattern.Contains("{documentName}", StringComparison.Ordinal) => [pattern.Replace("{documentName}", "delivery", StringComparison.Ordinal)],
        _ => site.Named.Select(named => System.Text.RegularExpressions.Regex.Replace(pattern, "{[^}]*}", named.Key.ToString())),
    };

    private static readonly string[] Shapes =
    [
        string.Empty, "&expand=properties[$all]&depth=5", "&expand=properties[pick,picks,links]", "&fields=properties[rich,plain]",
        "&expand=properties[blocks[properties[$all[properties[$all]]]],grid[properties[picks]],single[properties[$all]],rich[properties[$all]]]",
    ];

    private static IEnumerable<string> Items(NamingSite site)
    {
        string item = Api + "content/item/";
        foreach (string shape in Shapes)
        {
            yield return $"{item}{site.Naming}?{shape.TrimStart('&')}";
        }

        foreach (NamedDocument named in site.Named)
        {
            yield return item + named.Key;
            yield return $"{item}gren-{named.Number}/{named.Word}";
            yield return $"{item}gren-{named.Number}-en/{named.Word}-en";
            yield return $"{item}gren-{named.Number}/gammal-{named.Number}";
            yield return $"{item}gren-{named.Number}-en/old-{named.Number}";
        }
    }

    private static IEnumerable<string> Lists(NamingSite site)
    {
        string list = Api + "content?take=100";
        foreach (string shape in Shapes)
        {
            yield return list + shape;
        }

        foreach (string sort in (string[])["name:asc", "properties[pick]:desc", "properties[plain]:asc", "path:desc", "level:desc&sort=name:asc"])
        {
            yield return $"{list}&sort={sort}";
        }

        yield return list + "&filter=contentType:guardedPage";
        yield return list + "&filter=contentType:!openPage";
        foreach (NamedDocument named in site.Named)
        {
            yield return $"{list}&fetch=ancestors:{named.Key}";
            yield return $"{list}&fetch=children:{named.Branch}";
            yield return $"{list}&fetch=descendants:{site.Home}";
            yield return $"{list}&filter=name~{named.Word}";
        }
    }
}
