using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>Reads the published reports with their frozen editions, and what a report is bound to. What may be shown is asked as of now.</summary>
public sealed class ReportReader(BrandReader documents, StrategyReader strategy, DocumentPaths paths, IWorkStates states)
{
    private static readonly string[] WorkTypes = ["measure", "activity"];

    /// <summary>All reports that have an edition, the newest first; of another day those that had one then, with no later ones.</summary>
    public IReadOnlyList<PublishedReport> All(string language, DateOnly? asOf = null) =>
    [
        .. documents.OfType(language, ReportDraft.Type, (reading, document) => Read(reading, document, language))
            .Select(report => asOf is { } day ? report.Then(day) : report)
            .Where(report => report.Editions.Count > 0)
            .OrderByDescending(report => report.Editions[^1].Report.AsOf),
    ];

    /// <summary>One report; null where there is none that may be shown, or it has never been frozen.</summary>
    public PublishedReport? Find(Guid key, string language) =>
        documents.Read(key, language, (reading, document) => document.ContentType.Alias == ReportDraft.Type ? Read(reading, document, language) : null) is { Editions.Count: > 0 } report ? report : null;

    /// <summary>The day of the last report before a day; null where there is none.</summary>
    public DateOnly? PresentedBefore(Guid key, DateOnly day, string language) => documents
        .OfType(language, ReportDraft.Type, (reading, document) => document.Key == key ? null : GoalReading.DayOf(reading, document, "publishedOn"))
        .Where(presented => presented < day)
        .Max();

    /// <summary>
    /// What was done in a report's period, as it stood on a day. Null where the state that something had then was not kept: some of it
    /// is not told as all of it.
    /// </summary>
    public FrozenWork? WorkOf(ReportDraft draft, string language, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (WorkOn(day, language) is not { } work)
        {
            return null;
        }

        Dictionary<Guid, string> outcomes = documents.OfType(language, "activity", (reading, document) => (document.Key, Outcome: reading.Text(document, "outcome"))).ToDictionary(each => each.Key, each => each.Outcome);
        return new FrozenWork(
            work.Where(each => !each.IsActivity && each.Status.Length > 0).CountBy(each => each.Status).OrderBy(each => each.Key, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.Value),
            [.. work.Where(each => each is { IsActivity: true, Status: "done" } && IsIn(each.Ends, draft)).Select(each => new FrozenActivity(each.Key, each.Title, each.Responsible, outcomes.GetValueOrDefault(each.Key, string.Empty)))],
            [.. documents.OfType(language, "communicationItem", Message).Where(message => message.Day is not null && IsIn(message.Day, draft)).OrderBy(message => message.Day)]);
    }

    private IReadOnlyList<StrategyWork>? WorkOn(DateOnly day, string language)
    {
        IReadOnlyList<StrategyWork> now = strategy.Work(language);
        if (day == strategy.Today)
        {
            return now;
        }

        Dictionary<Guid, DateOnly> begun = WorkTypes
            .SelectMany(type => documents.OfType(language, type, (_, document) => (document.Key, Day: DateOnly.FromDateTime(document.CreateDate))))
            .ToDictionary(each => each.Key, each => each.Day);
        IReadOnlyDictionary<Guid, string> kept = states.On(day);
        var then = new List<StrategyWork>();
        foreach (StrategyWork each in now.Where(each => begun.GetValueOrDefault(each.Key) <= day))
        {
            if (kept.GetValueOrDefault(each.Key) is { } status)
            {
                then.Add(each with { Status = status });
            }
            else if (each.Status.Length > 0)
            {
                return null;
            }
        }

        return then.Count == 0 ? null : then;
    }

    private static bool IsIn(DateOnly? day, ReportDraft draft) => day is not null && (draft.From is null || day >= draft.From) && (draft.To is null || day <= draft.To);

    private static FrozenMessage Message(DocumentReading reading, IPublishedContent document) => new(
        document.Key, reading.Title(document), GoalReading.DayOf(reading, document, "date"), reading.Text(document, "message"), reading.Text(document, "feedback"));

    private PublishedReport Read(DocumentReading reading, IPublishedContent document, string language) => new(
        document.Key, paths.Of(document.Key, language), reading.Text(document, "pageOwnerEmail"), FrozenEdition.Read(reading.Text(document, ReportDraft.Editions), document.Key, language));
}
