using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Strategy;

/// <summary>What was promised and how it goes: all goals at a glance, now, on another day, or as the council decided them.</summary>
internal sealed class StrategyEndpoint(StrategyReader strategy, AsOfPages days, MissingPages missing, PageRenderer pages)
{
    /// <summary>The name of the part of an address that says which area is asked for alone, with all of its goals.</summary>
    public const string AreaParameter = "area";

    /// <summary>The address of one area alone.</summary>
    public static string AddressOf(string whole, StrategyArea area) => $"{whole}?{AreaParameter}={area.Key:N}";

    public async Task HandleAsync(HttpContext context, string language)
    {
        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (!isAnswered)
        {
            await WriteAsync(context, language, LibraryPaths.Strategy, StrategyWords.Title.In(language), day, null);
        }
    }

    /// <summary>One address for each edition, which stays.</summary>
    public Task HandleEditionAsync(HttpContext context, string language)
    {
        Edition? edition = int.TryParse((string?)context.Request.RouteValues["year"], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? strategy.Editions(language).LastOrDefault(each => each.Decided.Year == year)
            : null;
        return edition is null
            ? missing.WriteAsync(context, language)
            : WriteAsync(context, language, each => LibraryPaths.Edition(each, year), HistoryWords.Edition(year).In(language), edition.Decided, edition);
    }

    private Task WriteAsync(HttpContext context, string language, Func<string, string> path, string title, DateOnly? day, Edition? edition)
    {
        IReadOnlyList<StrategyArea> areas = [.. strategy.Areas(language, day).Where(area => area.Goals.Count > 0)];
        string asked = context.Request.Query[AreaParameter].ToString();
        StrategyArea? only = asked.Length > 0 ? areas.FirstOrDefault(area => area.Key.ToString("N") == asked) : null;
        if (asked.Length > 0 && only is null)
        {
            return missing.WriteAsync(context, language);
        }

        string PathOf(string reader) => only is null ? path(reader) : AddressOf(path(reader), only);
        StrategyGoal? newest = areas.SelectMany(area => area.Goals).MaxBy(goal => goal.Changed);
        DateOnly? inAddress = edition is null ? day : null;
        var head = new PageHead
        {
            Language = language,
            Title = only is null ? title : $"{only.Title}: {title}",
            Description = StrategyWords.Lead.In(language),
            Path = PathOf(language),
            Entry = MenuEntry.Strategy,
            MayBeKept = true,
            Owner = newest?.Owner,
            OwnerEmail = newest?.OwnerEmail,
            Changed = day is null ? newest?.Changed : null,
            IsOfAnotherDay = day is not null,
            IsUnlisted = inAddress is not null || only is not null,
        };
        return pages.WriteAsync<StrategyPage>(
            context,
            head with { OtherPath = AsOfPages.At(PathOf(head.OtherLanguage), inAddress) },
            StatusCodes.Status200OK,
            (nameof(StrategyPage.Areas), areas),
            (nameof(StrategyPage.Only), only),
            (nameof(StrategyPage.Whole), path(language)),
            (nameof(StrategyPage.Then), day),
            (nameof(StrategyPage.Edition), edition),
            (nameof(StrategyPage.Editions), strategy.Editions(language)));
    }
}
