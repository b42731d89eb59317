using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using Varumarke.Core.Library;
using Varumarke.Search.Keeping;

namespace Varumarke.Web.Tests.Library;

/// <summary>
/// A document of every type that the library shows, each with words of its own in all its texts and others in what is written and not
/// yet published: whatever is done to them, no address of the doors tells a word that may not be read, on any day that is asked for.
/// </summary>
public sealed class DocumentWalkTests(LibrarySite site) : IClassFixture<LibrarySite>
{
    private const int Admin = -1;
    private const string Swedish = "sv-SE";
    private const string English = "en-GB";
    private static readonly string[] Texts = ["Umbraco.TextBox", "Umbraco.TextArea", "Umbraco.RichText"];
    private readonly Dictionary<Guid, PublicAccessEntry> _protected = [];

    /// <summary>What may have been done to a document.</summary>
    public enum Standing
    {
        Open,
        Unpublished,
        EnglishUnpublished,
        Protected,
        Trashed,
        Ended,
        NotApproved,
    }

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    private IPublicAccessService Access => site.Services.GetRequiredService<IPublicAccessService>();

    [Fact]
    public async Task Walk_AnyStateOfDocumentsOfEveryType_TellsOnlyWhatIsPublishedAndOpen()
    {
        _ = site.Services;
        Walked[] documents = [.. OnePerType().Select((document, number) => Write(document, number))];
        Assert.True(documents.Length > 12, $"{documents.Length} types.");

        // Days have passed: what was published then is history now, and is asked for too.
        site.Time.Advance(TimeSpan.FromDays(3));
        await site.IndexedAsync();
        IReadOnlyList<string> routes = Routes(documents);
        string open = await AssertAsync(documents, [.. documents.Select(_ => Standing.Open)], routes);
        Assert.All(documents, document => Assert.Contains(document.Word("sv"), open, StringComparison.OrdinalIgnoreCase));
        await SampleAsync(documents, routes, samples: 1);

        // Whatever the index still holds, the gates are asked: as late as it can be, it is not followed at all.
        await site.Services.GetServices<IHostedService>().OfType<IndexKeeper>().Single().StopAsync(default);
        await SampleAsync(documents, routes, samples: 2);
        await AssertAsync(documents, [.. documents.Select(_ => Standing.Open)], routes);
    }

    private Task SampleAsync(Walked[] documents, IReadOnlyList<string> routes, int samples) => Gen.Enum<Standing>().Array[documents.Length].SampleAsync(
        async drawn =>
        {
            // Of what holds others only the draft is hidden.
            Standing[] states = [.. documents.Select(document => document.IsAlone ? drawn[document.Number] : Standing.Open)];
            Apply(documents, states);
            await AssertAsync(documents, states, routes);
            Undo(documents, states);
        },
        iter: samples,
        threads: 1);

    private async Task<string> AssertAsync(Walked[] documents, Standing[] states, IReadOnlyList<string> routes)
    {
        // Whoever asks so much is slowed otherwise.
        site.Time.Advance(TimeSpan.FromMinutes(11));
        string[] hidden = [.. documents.SelectMany(document => Hidden(document, states[document.Number]))];
        string[] drafts = [.. documents.Select(document => document.Draft)];
        using var walk = new PublicWalk(site.CreateClient(new() { AllowAutoRedirect = false }));
        var all = new System.Text.StringBuilder();
        foreach (string address in routes)
        {
            all.Append(AssertTellsNone(IsFrozen(address, documents) ? drafts : hidden, address, await walk.ReadAsync(address)));
        }

        foreach ((string question, string told) in await walk.AssistantsAsync(["Kvastord", .. documents.Select(document => document.Word("sv"))], documents.Select(document => $"{document.Key}")))
        {
            all.Append(AssertTellsNone(hidden, question, told));
        }

        return all.ToString();

        static string AssertTellsNone(string[] hidden, string address, string told)
        {
            foreach (string word in hidden)
            {
                int at = told.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                Assert.True(at < 0 || address.Contains(word, StringComparison.OrdinalIgnoreCase), $"{address} tells {word}: {(at < 0 ? string.Empty : told[Math.Max(0, at - 300)..Math.Min(told.Length, at + 100)])}");
            }

            return told;
        }
    }

    // A report says for ever what could be read on the day when it was published; what was no more than written then is not in it either.
    private bool IsFrozen(string address, Walked[] documents)
    {
        DocumentPaths paths = site.Services.GetRequiredService<DocumentPaths>();
        return documents
            .Where(document => document.Type == "statusReport")
            .SelectMany(document => (string[])[$"{document.Key:D}", $"{document.Key:N}", paths.Of(document.Key, "sv"), paths.Of(document.Key, "en")])
            .Any(named => named.Length > 4 && address.Contains(named, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Hidden(Walked document, Standing standing)
    {
        yield return document.Draft;
        if (standing == Standing.EnglishUnpublished)
        {
            yield return document.Word("en");
        }
        else if (IsHidden(document, standing))
        {
            yield return document.Word("sv");
            yield return document.Word("en");
            yield return document.Word("both");
        }
    }

    private static bool IsHidden(Walked document, Standing standing) => standing switch
    {
        Standing.Open => false,
        Standing.Ended or Standing.NotApproved => document.Type == LibraryTypes.Text,
        _ => true,
    };

    private IReadOnlyList<string> Routes(Walked[] documents)
    {
        string[] keys = [.. documents.Select(document => $"{document.Key:D}")];
        DocumentPaths paths = site.Services.GetRequiredService<DocumentPaths>();
        Dictionary<string, string[]> gaps = new()
        {
            ["id"] = keys,
            ["key"] = keys,
            ["asset"] = [$"x-{DeliveryApi.Seed.AutumnRiver:N}"],
            ["collection"] = ["x"],
            ["code"] = ["x"],
            ["token"] = ["x"],
            ["edition"] = ["1"],
            ["year"] = ["2020", "2024"],
            ["file"] = [.. documents.Where(document => document.Type == "goal").SelectMany(document => (string[])[$"{document.Key:N}.svg", $"{document.Key:N}.csv"])],
            ["path"] = [.. documents.SelectMany(document => (string[])[paths.Of(document.Key, "sv"), paths.Of(document.Key, "en")]).Where(path => path.Length > 4).Select(path => path[4..]).Append("varumarket/texter")],
        };
        IReadOnlyList<string> asked = WalkedRoutes.Of(site.Services, gaps, ["Kvastord", .. documents.Select(document => document.Word("sv")), documents[0].Word("en"), "Kvastutkast", documents[0].Draft]);
        string then = site.Time.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        IEnumerable<string> ofThen = asked
            .Where(address => !address.Contains('?', StringComparison.Ordinal) && (address.Contains("/strategy", StringComparison.Ordinal) || address.Contains("/uppfoljning", StringComparison.Ordinal) || address.Contains("/follow-up", StringComparison.Ordinal)))
            .Select(address => address.Contains("andringar", StringComparison.Ordinal) || address.Contains("changes", StringComparison.Ordinal) ? $"{address}?from={then}" : $"{address}?asOf={then}");
        IEnumerable<string> nodes = documents.SelectMany(document => (string[])["goal", "measure", "activity", "message", "report", "strength", "revision"])
            .Distinct()
            .SelectMany(kind => documents.Select(document => $"/api/v1/strategy/graph?node={kind}/{document.Key}"));
        return [.. asked, .. ofThen, .. nodes, .. asked.Where(address => address.EndsWith("/arbetet", StringComparison.Ordinal)).SelectMany(address => (string[])[$"{address}?vy=tavla", $"{address}?view=board", $"{address}?q=Kvastord"])];
    }

    // One without anything below it, where there is one: what hides it hides nothing of the others.
    private IEnumerable<IContent> OnePerType()
    {
        IDocumentNavigationQueryService navigation = site.Services.GetRequiredService<IDocumentNavigationQueryService>();
        Assert.True(navigation.TryGetRootKeys(out IEnumerable<Guid> roots));
        Guid[] keys = [.. roots.SelectMany(root => (navigation.TryGetDescendantsKeys(root, out IEnumerable<Guid> below) ? below : []).Prepend(root))];
        return [.. Contents.GetByIds(keys)
            .Where(document => document.Published && document.PublishedCultures.Count() == 2 && LibraryTypes.KindOfDocument(document.ContentType.Alias) is not null)
            .GroupBy(document => document.ContentType.Alias)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => type.OrderByDescending(document => IsAlone(document.Key)).ThenBy(document => document.Id).First())];
    }

    private bool IsAlone(Guid key) => site.Services.GetRequiredService<IDocumentNavigationQueryService>().TryGetChildrenKeys(key, out IEnumerable<Guid> children) && !children.Any();

    private Walked Write(IContent document, int number)
    {
        var walked = new Walked(number, document.Key, document.ParentId, document.ContentType.Alias, IsAlone(document.Key));
        Fill(document, language => walked.Word(language));
        Contents.Save(document, Admin);
        Publish(document.Key);

        // And something that is not to be read yet.
        document = Contents.GetById(document.Key)!;
        Fill(document, _ => walked.Draft);
        Contents.Save(document, Admin);
        return walked;
    }

    private static void Fill(IContent document, Func<string, string> word)
    {
        foreach ((string culture, string language) in ((string, string)[])[(Swedish, "sv"), (English, "en")])
        {
            document.SetCultureName($"{document.GetCultureName(culture)} {word(language)}", culture);
            foreach (IProperty property in document.Properties.Where(property => property.PropertyType.VariesByCulture() && IsText(property)))
            {
                Append(document, property, culture, word(language));
            }
        }

        foreach (IProperty property in document.Properties.Where(property => !property.PropertyType.VariesByCulture() && IsText(property)))
        {
            Append(document, property, null, word("both"));
        }
    }

    // What has a form of its own, such as a code, takes no other words.
    private static bool IsText(IProperty property) => Texts.Contains(property.PropertyType.PropertyEditorAlias) && string.IsNullOrEmpty(property.PropertyType.ValidationRegExp);

    private static void Append(IContent document, IProperty property, string? culture, string word)
    {
        string written = property.GetValue(culture) as string ?? string.Empty;
        if (property.PropertyType.PropertyEditorAlias != "Umbraco.RichText")
        {
            document.SetValue(property.Alias, written.StartsWith("http", StringComparison.Ordinal) ? written : $"{written} {word}", culture);
        }
        else if (written.StartsWith('{') && JsonNode.Parse(written) is JsonObject rich)
        {
            rich["markup"] = $"{rich["markup"]}<p>{word}</p>";
            document.SetValue(property.Alias, rich.ToJsonString(), culture);
        }
    }

    private void Publish(Guid key)
    {
        PublishResult result = Contents.Publish(Contents.GetById(key)!, [Swedish, English], Admin);
        Assert.True(result.Success, $"{result.Result}: {string.Join(", ", result.InvalidProperties?.Select(property => property.Alias) ?? [])}");
    }

    private void Apply(Walked[] documents, Standing[] states)
    {
        foreach (Walked walked in documents)
        {
            IContent document = Contents.GetById(walked.Key)!;
            switch (states[walked.Number])
            {
                case Standing.Unpublished:
                    Assert.True(Contents.Unpublish(document, "*", Admin).Success);
                    break;
                case Standing.EnglishUnpublished:
                    Assert.True(Contents.Unpublish(document, English, Admin).Success);
                    break;
                case Standing.Trashed:
                    Assert.True(Contents.MoveToRecycleBin(document, Admin).Success);
                    break;
                case Standing.Protected:
                    _protected[walked.Key] = new PublicAccessEntry(document, document, document, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "partner" }]);
                    Assert.True(Access.Save(_protected[walked.Key]).Success);
                    break;
                case Standing.Ended when walked.Type == LibraryTypes.Text:
                    Set(walked, "validTo", site.Time.GetUtcNow().UtcDateTime.AddDays(-2).Date);
                    break;
                case Standing.NotApproved when walked.Type == LibraryTypes.Text:
                    Set(walked, "approved", false);
                    break;
            }
        }
    }

    private void Undo(Walked[] documents, Standing[] states)
    {
        foreach (Walked walked in documents)
        {
            switch (states[walked.Number])
            {
                case Standing.Unpublished or Standing.EnglishUnpublished:
                    Again(walked);
                    break;
                case Standing.Trashed:
                    Assert.True(Contents.Move(Contents.GetById(walked.Key)!, walked.Parent, Admin).Success);
                    Again(walked);
                    break;
                case Standing.Protected:
                    Access.Delete(_protected[walked.Key]);
                    break;
                case Standing.Ended when walked.Type == LibraryTypes.Text:
                    Set(walked, "validTo", null);
                    break;
                case Standing.NotApproved when walked.Type == LibraryTypes.Text:
                    Set(walked, "approved", true);
                    break;
            }
        }
    }

    // A draft is not to be published by this: what is published is written again, and the draft after it.
    private void Again(Walked walked)
    {
        IContent document = Contents.GetById(walked.Key)!;
        Strip(document, walked.Draft);
        Contents.Save(document, Admin);
        Publish(walked.Key);
        document = Contents.GetById(walked.Key)!;
        Fill(document, _ => walked.Draft);
        Contents.Save(document, Admin);
    }

    private void Set(Walked walked, string alias, object? value)
    {
        IContent document = Contents.GetById(walked.Key)!;
        document.SetValue(alias, value);
        Contents.Save(document, Admin);
        Again(walked);
    }

    private static void Strip(IContent document, string draft)
    {
        foreach (string culture in (string[])[Swedish, English])
        {
            document.SetCultureName(document.GetCultureName(culture)!.Replace(" " + draft, string.Empty, StringComparison.Ordinal), culture);
        }

        foreach (IProperty property in document.Properties.Where(IsText))
        {
            foreach (string? culture in property.PropertyType.VariesByCulture() ? (string?[])[Swedish, English] : [null])
            {
                if (property.GetValue(culture) is string written)
                {
                    document.SetValue(property.Alias, written.Replace($"<p>{draft}</p>", string.Empty, StringComparison.Ordinal).Replace(draft, string.Empty, StringComparison.Ordinal).TrimEnd(), culture);
                }
            }
        }
    }

    /// <summary>A document of the walk, with the words by which what is told of it is known.</summary>
    private sealed record Walked(int Number, Guid Key, int Parent, string Type, bool IsAlone)
    {
        public string Draft => $"Kvastutkast{(char)('a' + Number)}q";

        public string Word(string language) => $"Kvastord{language}{(char)('a' + Number)}q";
    }
}
