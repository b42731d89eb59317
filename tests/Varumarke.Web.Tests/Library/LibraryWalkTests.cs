using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Assets;
using Varumarke.Core.Receipts;
using Varumarke.Core.Sharing;

namespace Varumarke.Web.Tests.Library;

/// <summary>
/// Whatever state the rights of some pictures are in, no address of the library's doors, taken from the application itself, names or
/// counts one that may not leave: lists, facets, feeds, suggestions, what was meant, what is alike, pages with their data for search
/// engines, oEmbed, terms, collections, links, receipts, recalls, baskets, recognition and assistants.
/// </summary>
[Collection(LibrarySiteTests.Name)]
public sealed class LibraryWalkTests(LibrarySite site)
{
    private const int Admin = -1;
    private const string Word = "Kvastblomma";

    private static readonly Gen<(string Approval, string Basis, bool Withdrawn, int? EndsIn)> State =
        Gen.Select(Gen.OneOfConst("approved", "approved", "draft", "inReview", "withdrawn"), Gen.OneOfConst("noPerson", "consent", ""), Gen.Bool.Select(Gen.Bool, (one, other) => one && other), Gen.Int[-2, 2].Nullable());

    [Fact]
    public async Task Walk_AnyState_NamesAndCountsOnlyWhatMayLeave()
    {
        _ = site.Services;
        IMedia[] pictures = [.. Enumerable.Range(0, 3).Select(Make)];
        Guid[] collections = [Guid.NewGuid(), Guid.NewGuid()];
        try
        {
            for (int at = 0; at < pictures.Length; at++)
            {
                pictures[at] = Put(pictures[at].Key, ("approved", "noPerson", false, null));
            }

            Asked asked = await AskedAsync(pictures, collections);
            await AssertAsync(pictures, asked);
            await State.Array[pictures.Length].SampleAsync(
                async states =>
                {
                    for (int at = 0; at < pictures.Length; at++)
                    {
                        pictures[at] = Put(pictures[at].Key, states[at]);
                    }

                    await AssertAsync(pictures, asked);
                },
                iter: 6,
                threads: 1);
        }
        finally
        {
            foreach (Guid collection in collections)
            {
                await site.Services.GetRequiredService<ICollectionRepository>().DeleteAsync(collection, default);
            }

            foreach (IMedia picture in pictures)
            {
                site.Media.Delete(site.Media.GetById(picture.Key)!, Admin);
            }
        }
    }

    // All are open here, so that there are receipts and links of all of them.
    private async Task<Asked> AskedAsync(IMedia[] pictures, Guid[] collections)
    {
        string[] receipts = new string[pictures.Length];
        for (int at = 0; at < pictures.Length; at++)
        {
            (Receipt? receipt, _) = await site.Services.GetRequiredService<ReceiptDesk>().IssueAsync(pictures[at].Key, ReceiptDesk.Original, new ReceiptUse(null, null), "sv", default);
            receipts[at] = receipt!.Code;
        }

        foreach (Guid collection in collections)
        {
            Assert.True(await site.Services.GetRequiredService<ICollectionRepository>().TryAddAsync(
                new AssetCollection
                {
                    Key = collection,
                    NameSwedish = "Samling",
                    NameEnglish = "Collection",
                    Assets = [.. pictures.Select(picture => picture.Key), DeliveryApi.Seed.AutumnRiver],
                    IsPublic = collection == collections[0],
                    ChangedOn = DateTime.UtcNow,
                    ChangedBy = Guid.NewGuid(),
                },
                default));
        }

        (string link, _) = await site.Services.GetRequiredService<ShareLinkDesk>().MakeAsync(collections[1], site.Time.GetUtcNow().UtcDateTime.AddDays(9), null, null, Guid.NewGuid(), default);
        string[] keys = [.. pictures.Select(picture => $"{picture.Key:D}")], assets = [.. pictures.Select(picture => $"x-{picture.Key:N}"), $"x-{DeliveryApi.Seed.AutumnRiver:N}"];
        Dictionary<string, string[]> gaps = new()
        {
            ["id"] = [.. keys, $"{collections[0]:D}", $"{collections[1]:D}", $"{DeliveryApi.Seed.AutumnRiver:D}"],
            ["key"] = keys,
            ["asset"] = assets,
            ["collection"] = [.. collections.Select(key => $"x-{key:N}")],
            ["code"] = [.. receipts, link],
            ["token"] = ["x"],
            ["edition"] = ["1"],
            ["year"] = ["2020"],
            ["file"] = ["x.svg"],
            ["path"] = ["varumarket/bilder"],
        };
        return new Asked(
            WalkedRoutes.Of(site.Services, gaps, [Word, "Kvastblomma backen", .. pictures.Select(picture => picture.Name!), .. keys]),
            receipts,
            await ContentAsync(pictures[0]));
    }

    private async Task AssertAsync(IMedia[] pictures, Asked asked)
    {
        IAssetLibrary library = site.Services.GetRequiredService<IAssetLibrary>();
        IMedia[] hidden = [.. pictures.Where(picture => !library.Decide(library.Find(picture.Key)!).IsDeliverable)];
        using var walk = new PublicWalk(site.CreateClient(new() { AllowAutoRedirect = false }));
        foreach (string address in asked.Addresses.Concat(pictures.SelectMany(Own)).Concat(Baskets(pictures, asked.Receipts)))
        {
            AssertNamesNone(hidden, pictures.Length, address, await walk.ReadAsync(address), asked.Receipts);
        }

        foreach ((string address, HttpContent content) in Sent(pictures, asked))
        {
            AssertNamesNone(hidden, pictures.Length, address, await walk.PostAsync(address, content), asked.Receipts);
        }

        foreach ((string question, string told) in await walk.AssistantsAsync([Word, .. pictures.Select(picture => picture.Name!)], pictures.Select(picture => $"{picture.Key}")))
        {
            AssertNamesNone(hidden, pictures.Length, question, told, asked.Receipts);
        }

        // What is in the index may lag behind an approval, never behind a withdrawal.
        await site.IndexedAsync();
        JsonNode found = await site.JsonAsync($"/api/v1/assets?q={Word}");
        Assert.Equal(pictures.Length - hidden.Length, found["total"]!.GetValue<int>());
        int counted = found["facets"]?["place"]?.AsArray().Where(value => value!["value"]!.GetValue<string>() == Word).Sum(value => value!["count"]!.GetValue<int>()) ?? 0;
        Assert.Equal(pictures.Length - hidden.Length, counted);
    }

    private static void AssertNamesNone(IMedia[] hidden, int all, string address, string told, string[] receipts)
    {
        foreach (IMedia picture in hidden)
        {
            string named = $"{Word}{picture.Name![^1]}";
            Assert.False(told.Contains(named, StringComparison.OrdinalIgnoreCase) && !address.Contains(named, StringComparison.OrdinalIgnoreCase), $"{address} names {named}: {told}");

            // What others may have is recalled by its key, and by nothing else; whoever holds a receipt or the key's own question knows it.
            if (address.StartsWith("/api/v1/recalls", StringComparison.Ordinal) || address == "/api/v1/receipts/check" || receipts.Any(code => address.Contains(code, StringComparison.Ordinal)))
            {
                continue;
            }

            bool asked = address.Contains($"{picture.Key:D}", StringComparison.OrdinalIgnoreCase) || address.Contains($"{picture.Key:N}", StringComparison.OrdinalIgnoreCase);
            Assert.False(told.Contains($"{picture.Key:D}", StringComparison.OrdinalIgnoreCase) && !asked, $"{address} names a key: {told}");
            Assert.False(told.Contains($"{picture.Key:N}", StringComparison.OrdinalIgnoreCase) && !asked, $"{address} names a key: {told}");
        }

        // The place that they share is a facet and a word to go on with, as long as one of them may leave.
        Assert.False(hidden.Length == all && told.Contains(Word, StringComparison.OrdinalIgnoreCase) && !address.Contains(Word[..4], StringComparison.OrdinalIgnoreCase), $"{address} knows the place: {told}");
    }

    private static IEnumerable<string> Own(IMedia picture)
    {
        string name = picture.Name![^1..];
        yield return $"/renditions/{picture.Key}";
        yield return $"/sv/bibliotek?place={Word}";
        yield return $"/api/v1/search/feed?q={Word}{name}";
        yield return $"/api/v1/suggest?q={Word[..6]}";
        yield return $"/sv/sok?q={Word}{name}x";
        yield return $"/en/search?q={Word[..^1]}";
    }

    private static IEnumerable<string> Baskets(IMedia[] pictures, string[] receipts)
    {
        string things = string.Join('&', pictures.Select(picture => $"v={picture.Key:N}.original"));
        string codes = string.Join('&', receipts.Select(code => $"r={code}"));
        yield return "/sv/korg?" + things;
        yield return "/en/basket?" + things;
        yield return "/sv/korg/kvitton?" + codes;
        yield return "/en/basket/receipts?" + codes;
    }

    private static IEnumerable<(string Address, HttpContent Content)> Sent(IMedia[] pictures, Asked asked)
    {
        yield return ("/api/v1/receipts/check", JsonContent.Create(new { codes = asked.Receipts }));
        yield return ("/r?lang=sv", new MultipartFormDataContent { { new ByteArrayContent(asked.File), "file", "bild.jpg" } });
        yield return ("/sv/prova", new MultipartFormDataContent { { new ByteArrayContent(asked.File), "file", "bild.jpg" } });
        foreach (IMedia picture in pictures)
        {
            yield return ($"/api/v1/receipts?{picture.Key}", JsonContent.Create(new { assetId = picture.Key, rendition = "original" }));
        }
    }

    private async Task<byte[]> ContentAsync(IMedia picture)
    {
        string path = JsonNode.Parse(picture.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>().Replace("/media/", string.Empty, StringComparison.Ordinal);
        await using Stream stored = site.Services.GetRequiredService<MediaFileManager>().FileSystem.OpenFile(path);
        using var memory = new MemoryStream();
        await stored.CopyToAsync(memory);
        return memory.ToArray();
    }

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

    private sealed record Asked(IReadOnlyList<string> Addresses, string[] Receipts, byte[] File);
}
