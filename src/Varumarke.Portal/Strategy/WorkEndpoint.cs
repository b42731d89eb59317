using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy;
using Varumarke.Http.Answers;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Strategy;

/// <summary>What is done, as a board and as a calendar that others subscribe to.</summary>
internal sealed class WorkEndpoint(StrategyReader strategy, AsOfPages days, PortalSite site, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return;
        }

        var head = new PageHead
        {
            Language = language,
            Title = WorkWords.Title.In(language),
            Description = WorkWords.Lead.In(language),
            Path = LibraryPaths.StrategyWork(language),
            Entry = MenuEntry.Strategy,
            MayBeKept = true,
            IsUnlisted = day is not null,
        };
        await pages.WriteAsync<WorkPage>(
            context,
            head with { OtherPath = AsOfPages.At(LibraryPaths.StrategyWork(head.OtherLanguage), day) },
            StatusCodes.Status200OK,
            (nameof(WorkPage.Work), strategy.Work(language)),
            (nameof(WorkPage.Today), strategy.Today),
            (nameof(WorkPage.Then), day));
    }

    /// <summary>The last days of all that is not over, as RFC 5545 writes them. A line keeps its identity when it moves.</summary>
    public Task HandleCalendarAsync(HttpContext context, string language)
    {
        var calendar = new Calendar { ProductId = "-//Varumarke//Strategy//SV" };
        calendar.AddProperty("X-WR-CALNAME", $"{site.Name}: {WorkWords.Title.In(language)}");
        foreach (StrategyWork work in strategy.Work(language).Where(work => work is { IsOver: false, Ends: not null }))
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{work.Key:N}@varumarke",
                DtStamp = Stamp(work.Changed),
                LastModified = Stamp(work.Changed),
                Start = new CalDateTime(work.Ends!.Value),
                End = new CalDateTime(work.Ends.Value.AddDays(work.Ends == DateOnly.MaxValue ? 0 : 1)),
                Summary = work.Title,
                Description = $"{StrategyWords.Status(work.Status).In(language)} · {work.Responsible}",
                Url = new Uri(site.Whole(work.Path)),
            });
        }

        return TaggedAnswer.SendAsync(
            context, System.Text.Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? string.Empty), "text/calendar; charset=utf-8", language);
    }

    // Of its page, not of the request: who asks again gets the same bytes.
    private static CalDateTime Stamp(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
