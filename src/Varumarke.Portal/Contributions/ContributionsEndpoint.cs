using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Contributions;

/// <summary>What people have proposed, as far as it is published, what became of it, and how long answers take.</summary>
internal sealed class ContributionsEndpoint(ContributionDesk desk, JoinDesk joins, StrategyReader strategy, AsOfPages days, PageRenderer pages)
{
    /// <summary>The part of the list that is asked for, from 1.</summary>
    public const string Parameter = "page";

    private const int OnPage = 20;

    public async Task HandleAsync(HttpContext context, string language)
    {
        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return;
        }

        int page = int.TryParse((string?)context.Request.Query[Parameter], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, 100_000) : 1;
        ContributionPage part = desk.Public((page - 1) * OnPage, OnPage);
        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        string behind = page == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"?{Parameter}={page}");
        var head = new PageHead
        {
            Language = language,
            Title = ContributionWords.Title.In(language),
            Description = ContributionWords.Lead.In(language),
            Path = LibraryPaths.Contributions(language) + behind,
            OtherPath = LibraryPaths.Contributions(other) + behind,
            Entry = MenuEntry.Strategy,
            IsUnlisted = day is not null,
        };
        await pages.WriteAsync<ContributionsPage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(ContributionsPage.Part), part),
            (nameof(ContributionsPage.PageNumber), page),
            (nameof(ContributionsPage.Last), Math.Max(1, (part.Total + OnPage - 1) / OnPage)),
            (nameof(ContributionsPage.Counts), desk.Counts()),
            (nameof(ContributionsPage.AnswerTime), desk.AnswerTime()),
            (nameof(ContributionsPage.TakesJoins), joins.IsOpen),
            (nameof(ContributionsPage.Known), KnownWork.Of(strategy, language, part.Items)),
            (nameof(ContributionsPage.Then), day));
    }
}
