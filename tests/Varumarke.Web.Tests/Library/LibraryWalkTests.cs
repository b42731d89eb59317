using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Assets;

namespace Varumarke.Web.Tests.Library;

/// <summary>
/// Whatever state the rights of some pictures are in, no address of the library's doors, taken from the application itself, names or
/// counts one that may not leave.
/// </summary>
[Collection(LibrarySiteTests.Name)]
public sealed class LibraryWalkTests(LibrarySite site)
{
    private const int Admin = -1;
    private const string Word = "Kvastblomma";
    private static readonly string[] Doors = ["/api/v1", "/sv", "/en", "/sitemap.xml"];

    private static readonly Gen<(string Approval, string Basis, bool Withdrawn, int? EndsIn)> State =
        Gen.Select(Gen.OneOfConst("approved", "approved", "draft", "inReview", "withdrawn"), Gen.OneOfConst("noPerson", "consent", ""), Gen.Bool.Select(Gen.Bool, (one, other) => one && other), Gen.Int[-2, 2].Nullable());

    [Fact]
    public async Task Walk_AnyState_NamesAndCountsOnlyWhatMayLeave()
    {
        _ = site.Services;
        IMedia[] pictures = [.. Enumerable.Range(0, 3).Select(Make)];
        try
        {
            string[] routes = [.. Routes()];
            Assert.Contains(routes, route => route.StartsWith("/api/v1/search", StringComparison.Ordinal));
            await State.Array[pictures.Length].SampleAsync(
                async states =>
                {
                    for (int at = 0; at < pictures.Length; at++)
                    {
                        pictures[at] = Put(pictures[at].Key, states[at]);
                    }

                    await AssertAsync(pictures, routes);
                },
                iter: 6,
                threads: 1);
        }
        finally
        {
            foreach (IMedia picture in pictures)
            {
                site.Media.Delete(site.Media.GetById(picture.Key)!, Admin);
            }
        }
    }

    private async Task AssertAsync(IMedia[] pictures, string[] routes)
    {
        IAssetLibrary library = site.Services.GetRequiredService<IAssetLibrary>();
        IMedia[] hidden = [.. pictures.Where(picture => !library.Decide(library.Find(picture.Key)!).IsDeliverable)];
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });
        foreach (string address in routes.Concat(pictures.SelectMany(Own)))
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            string text = WebUtility.HtmlDecode(Uri.UnescapeDataString(await answer.Content.ReadAsStringAsync()));
            Assert.True((int)answer.StatusCode < 500, $"{address} answers {answer.StatusCode}");
            foreach (IMedia picture in hidden)
            {
                string named = $"{Word}{picture.Name![^1]}";
                Assert.False(text.Contains(named, StringComparison.OrdinalIgnoreCase) && !address.Contains(named, StringComparison.OrdinalIgnoreCase), $"{address} names {named}");

                // What others may have is recalled by its key, and by nothing else.
                if (address.StartsWith("/api/v1/recalls", StringComparison.Ordinal))
                {
                    continue;
                }

                Assert.False(text.Contains($"{picture.Key:D}", StringComparison.OrdinalIgnoreCase) && !address.Contains($"{picture.Key:D}", StringComparison.OrdinalIgnoreCase), $"{address} names a key");
                Assert.False(text.Contains($"{picture.Key:N}", StringComparison.OrdinalIgnoreCase) && !address.Contains($"{picture.Key:N}", StringComparison.OrdinalIgnoreCase), $"{address} names a key");
            }
        }

        // What is in the index may lag behind an approval, never behind a withdrawal.
        await site.IndexedAsync();
        JsonNode found = await site.JsonAsync($"/api/v1/assets?q={Word}");
        Assert.Equal(pictures.Length - hidden.Length, found["total"]!.GetValue<int>());
        int counted = found["facets"]?["place"]?.AsArray().Where(value => value!["value"]!.GetValue<string>() == Word).Sum(value => value!["count"]!.GetValue<int>()) ?? 0;
        Assert.Equal(pictures.Length - hidden.Length, counted);
    }

    private static IEnumerable<string> Own(IMedia picture)
    {
        string name = picture.Name![^1..];
        yield return $"/api/v1/assets/{picture.Key}";
        yield return $"/api/v1/assets/{picture.Key}/renditions";
        yield return $"/sv/bibliotek/{picture.Key:N}";
        yield return $"/en/library/x-{picture.Key:N}";
        yield return $"/api/v1/search?q={Word}{name}";
        yield return $"/api/v1/suggest?q={Word[..6]}";
        yield return $"/sv/sok?q={Word}{name}x";
    }

    private IEnumerable<string> Routes() => site.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(pattern => Doors.Any(door => pattern.StartsWith(door, StringComparison.Ordinal)) && !pattern.Contains('{', StringComparison.Ordinal))
        .Distinct()
        .SelectMany(pattern => pattern.Contains("suggest", StringComparison.Ordinal)
            ? [$"{pattern}?q=kvast", $"{pattern}?q=kv&lang=en"]
            : (string[])[pattern, $"{pattern}?sort=newest", $"{pattern}?q=kvastblommor"]);

    private IMedia Make(int number)
    {
        IMedia model = site.Media.GetById(DeliveryApi.Seed.AutumnRiver)!;
        IMedia picture = site.Media.CreateMedia($"{Word}{(char)('a' + number)}", model.ParentId, "brandImage", Admin);
        foreach (string alias in (string[])["umbracoFile", "photographer", "rightsHolder", "licence", "madeHow"])
        {
            picture.SetValue(alias, model.GetValue(alias));
        }

        picture.SetValue("place", Word);
        picture.SetValue("altTextSv", $"{Word}{(char)('a' + number)} i backen");
        site.Media.Save(picture, Admin);
        return picture;
    }

    private IMedia Put(Guid key, (string Approval, string Basis, bool Withdrawn, int? EndsIn) state)
    {
        IMedia picture = site.Media.GetById(key)!;
        picture.SetValue("approval", state.Approval);
        picture.SetValue("legalBasis", state.Basis);
        picture.SetValue("consentWithdrawn", state.Withdrawn);
        picture.SetValue("deliverableTo", state.EndsIn is { } days ? site.Time.GetUtcNow().UtcDateTime.AddDays(days) : null);
        site.Media.Save(picture, Admin);
        return picture;
    }
}
