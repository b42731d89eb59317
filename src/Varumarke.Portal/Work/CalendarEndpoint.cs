using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.History;
using Varumarke.Http.Answers;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Work;

/// <summary>The last days of all that is not over, as a calendar that others subscribe to (RFC 5545). A line keeps its identity when it moves.</summary>
internal sealed class CalendarEndpoint(WorkPlan plan, AsOfPages days, PortalSite site)
{
    public Task HandleAsync(HttpContext context, string language)
    {
        if (!string.IsNullOrWhiteSpace(context.Request.Query[AsOf.Parameter]))
        {
            return days.RefuseAsync(context, language, HistoryWords.CannotShow, HistoryWords.NoDays, StatusCodes.Status400BadRequest);
        }

        var calendar = new Calendar { ProductId = "-//Varumarke//Strategy//SV" };
        calendar.AddProperty("X-WR-CALNAME", $"{site.Name}: {WorkWords.Title.In(language)}");
        foreach (StrategyWork work in plan.All(language).Where(work => work is { IsOver: false, Ends: not null }))
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

        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? string.Empty), "text/calendar; charset=utf-8", language);
    }

    // Of its page, not of the request: who asks again gets the same bytes.
    private static CalDateTime Stamp(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
