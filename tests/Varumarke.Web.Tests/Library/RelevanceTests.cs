using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Search;
using Xunit.Abstractions;

namespace Varumarke.Web.Tests.Library;

/// <summary>What people mean comes first: questions over the seed, judged beforehand, asked as the search page asks them.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class RelevanceTests(LibrarySite site, ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly IReadOnlyList<JudgedQuestion> Questions =
        JudgedQuestion.ReadAll(Path.Combine(Hosting.Site.Repository, "tests", "Varumarke.Web.Tests", "Library", "relevance.txt"));

    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // A little under the figures that were reached (0.900 on the half kept aside, where the aim is 0.92).
    [Theory]
    [InlineData(true, false, 0.89, 40)]
    [InlineData(false, false, 0.92, 40)]
    [InlineData(true, true, 0.85, 6)]
    [InlineData(false, true, 0.85, 6)]
    public void Questions_Judged_AreAnsweredBestFirst(bool keptAside, bool misspelt, double reached, int atLeast)
    {
        JudgedQuestion[] asked = [.. Questions.Where(question => question.IsKeptAside == keptAside && question.IsMisspelt == misspelt)];
        Assert.True(asked.Length >= atLeast, $"{asked.Length} questions");
        double[] gains = [.. asked.Select(Ask)];
        output.WriteLine($"nDCG@10 {gains.Average():0.000} of {asked.Length}, nothing for {asked.Count(question => Titles(question).Count == 0)}");

        Assert.True(gains.Average() >= reached, string.Create(CultureInfo.InvariantCulture, $"{gains.Average():0.000}"));
        Assert.InRange(asked.Count(question => Titles(question).Count == 0), 0, asked.Length * 3 / 100);
    }

    [Fact]
    public void Judgements_NameOnlyWhatMayBeFound()
    {
        HashSet<string> sv = [.. All("sv")], en = [.. All("en")];

        Assert.Empty(Questions.SelectMany(question => question.Grades.Keys.Where(title => !(question.Language == "sv" ? sv : en).Contains(title)).Select(title => $"{question.Text}: {title}")));
    }

    private IEnumerable<string> All(string language) => Enumerable.Range(0, 3).SelectMany(page => site.Services.GetRequiredService<ILibrarySearch>().Search(new SearchQuestion
    {
        Language = language,
        Filters = new Dictionary<string, IReadOnlyList<string>> { [SearchFacet.Language] = [language] },
        Skip = page * 100,
        Take = 100,
    }).Hits.Select(hit => hit.Title));

    private double Ask(JudgedQuestion question)
    {
        IReadOnlyList<string> titles = Titles(question);
        double gain = question.Gain(titles);
        if (gain < 0.95 && !question.IsKeptAside)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gain:0.00} {question.Language} {question.Text}: {string.Join("; ", titles.Take(10))}"));
        }

        return gain;
    }

    // Where nothing was found, what a reader gets who follows "did you mean".
    private IReadOnlyList<string> Titles(JudgedQuestion question)
    {
        SearchAnswer answer = Search(question.Text, question.Language);
        return [.. (answer is { Total: 0, DidYouMean: { } meant } ? Search(meant, question.Language) : answer).Hits.Select(hit => hit.Title)];
    }

    private SearchAnswer Search(string text, string language) => site.Services.GetRequiredService<ILibrarySearch>().Search(new SearchQuestion
    {
        Text = text,
        Language = language,
        Filters = new Dictionary<string, IReadOnlyList<string>> { [SearchFacet.Language] = [language] },
    });
}
