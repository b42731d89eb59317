using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Web.Tests.Library;

/// <summary>
/// Every address at which the library's doors are read, from the endpoints of the application itself, with what might name something
/// hidden in each of its gaps. A route with a gap that nothing is known for fails the walk: say here what is asked of it.
/// </summary>
internal static partial class WalkedRoutes
{
    private static readonly string[] Doors = ["api", "sv", "en", "r", "s", "m", "b", "u", "j", "dcat", "prova", "utvecklare", "robots.txt", "sitemap.xml", "renditions", "mcp"];

    /// <summary>The routes' own patterns.</summary>
    public static IReadOnlyList<string> Patterns(IServiceProvider services) =>
    [
        .. services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => Doors.Contains(pattern.Split('/')[1]))
            .Distinct(),
    ];

    /// <summary>What is asked of them.</summary>
    /// <param name="services">The application.</param>
    /// <param name="gaps">What stands in a gap, by its name.</param>
    /// <param name="words">What is searched for.</param>
    public static IReadOnlyList<string> Of(IServiceProvider services, IReadOnlyDictionary<string, string[]> gaps, IReadOnlyList<string> words)
    {
        IReadOnlyList<string> patterns = Patterns(services);
        Assert.Contains("/api/v1/search", patterns);
        Assert.Contains("/dcat", patterns);
        Assert.Contains("/s/{code}", patterns);
        return [.. patterns.SelectMany(pattern => Fill(pattern, gaps)).SelectMany(address => Ask(address, words)).Distinct()];
    }

    private static IEnumerable<string> Fill(string pattern, IReadOnlyDictionary<string, string[]> gaps)
    {
        if (Gap().Match(pattern) is not { Success: true } gap)
        {
            return [pattern];
        }

        Assert.True(gaps.TryGetValue(gap.Groups[1].Value, out string[]? values), $"{pattern} has a gap that the walk knows nothing for.");
        return values!.SelectMany(value => Fill(string.Concat(pattern.AsSpan(0, gap.Index), value, pattern.AsSpan(gap.Index + gap.Length)), gaps));
    }

    private static IEnumerable<string> Ask(string address, IReadOnlyList<string> words)
    {
        yield return address;
        if (address.StartsWith("/api/v1/", StringComparison.Ordinal) || address is ['/', 'r' or 's', '/', ..])
        {
            yield return address + "?lang=en";
        }

        if (address.EndsWith("/suggest", StringComparison.Ordinal))
        {
            foreach (string word in words)
            {
                yield return $"{address}?q={word[..4]}";
                yield return $"{address}?q={word[..^1]}&lang=en";
            }
        }
        else if (address.EndsWith("/search", StringComparison.Ordinal) || address.EndsWith("/sok", StringComparison.Ordinal) || address.EndsWith("/feed", StringComparison.Ordinal)
            || address.EndsWith("/assets", StringComparison.Ordinal) || address is "/sv/bibliotek" or "/en/library" or "/sv/bevaka" or "/en/follow")
        {
            yield return address + "?sort=newest";
            foreach (string word in words)
            {
                yield return $"{address}?q={word}";

                // Misspelt, so that what was meant is proposed.
                yield return $"{address}?q={word}x";
                yield return $"{address}?q={word[..^2]}";
            }
        }
        else if (address.EndsWith("/oembed", StringComparison.Ordinal))
        {
            foreach (string key in words.Where(word => Guid.TryParse(word, out _)))
            {
                yield return $"{address}?url=http://localhost/sv/bibliotek/{Guid.Parse(key):N}";
            }
        }
    }

    [GeneratedRegex(@"\{\*{0,2}([a-zA-Z]+)[^}]*\}")]
    private static partial Regex Gap();
}
