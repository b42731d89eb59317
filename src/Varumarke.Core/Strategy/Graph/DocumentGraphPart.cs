using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Core.Writing;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>What the published documents say of each other and of pictures.</summary>
internal sealed class DocumentGraphPart(BrandReader documents, ReportReader reports, IDocumentNavigationQueryService navigation, IDocumentShelf shelf, DocumentPaths paths) : IStrategyGraphPart
{
    private const int LongestOutcome = 120;

    private static readonly Dictionary<StrategyNodeKind, string> Types = new()
    {
        [StrategyNodeKind.Area] = "priorityArea",
        [StrategyNodeKind.Goal] = "goal",
        [StrategyNodeKind.Measure] = "measure",
        [StrategyNodeKind.Activity] = "activity",
        [StrategyNodeKind.Message] = "communicationItem",
        [StrategyNodeKind.Report] = ReportDraft.Type,
        [StrategyNodeKind.Revision] = "revision",
        [StrategyNodeKind.Outcome] = "activity",
    };

    private static readonly StrategyNodeKind[] ToldOf = [StrategyNodeKind.Activity, StrategyNodeKind.Measure, StrategyNodeKind.Report];

    public IReadOnlyCollection<StrategyNodeKind> Kinds => Types.Keys;

    public IEnumerable<StrategyNodeId> Nodes(string language) => Types.SelectMany(type => documents
        .OfType(language, type.Value, (reading, document) => type.Key != StrategyNodeKind.Outcome || reading.Text(document, "outcome").Length > 0 ? document.Key : (Guid?)null)
        .OfType<Guid>()
        .Select(key => new StrategyNodeId(type.Key, key)));

    public IEnumerable<StrategyLink> Links(string language) =>
    [
        .. Of(language, StrategyNodeKind.Goal, (reading, document) =>
        [
            .. navigation.TryGetParentKey(document.Key, out Guid? area) && area is { } above ? [(StrategyRelation.PartOf, new StrategyNodeId(StrategyNodeKind.Area, above))] : Array.Empty<(string, StrategyNodeId)>(),
            .. Picked(reading, document, "replacedBy", StrategyRelation.ReplacedBy, StrategyNodeKind.Goal),
        ]),
        .. Of(language, StrategyNodeKind.Measure, (reading, document) => Picked(reading, document, "goals", StrategyRelation.Serves, StrategyNodeKind.Goal)),
        .. Of(language, StrategyNodeKind.Activity, (reading, document) =>
        [
            .. Picked(reading, document, "measures", StrategyRelation.BelongsTo, StrategyNodeKind.Measure),
            .. Shown(reading, document),
            .. reading.Text(document, "outcome").Length > 0 ? [(StrategyRelation.ResultedIn, new StrategyNodeId(StrategyNodeKind.Outcome, document.Key))] : Array.Empty<(string, StrategyNodeId)>(),
        ]),

        // Which kind was picked its key says not: a link to what is of another kind has no end, and does not show.
        .. Of(language, StrategyNodeKind.Message, (reading, document) =>
            [.. ToldOf.SelectMany(kind => Picked(reading, document, "activity", StrategyRelation.TellsOf, kind)), .. Shown(reading, document)]),
        .. Of(language, StrategyNodeKind.Revision, (reading, document) => Picked(reading, document, "affectedAreas", StrategyRelation.Decided, StrategyNodeKind.Area)),
        .. Decided(language),
        .. LibraryCultures.All.SelectMany(each => reports.All(each.Language).SelectMany(report => each.Language == language ? Reported(report).Concat(Led(report)) : Led(report))),
    ];

    public StrategyNode? Find(StrategyNodeId id, string language)
    {
        if (!Types.TryGetValue(id.Kind, out string? type) || !shelf.Shows(id.Key, type, LibraryCultures.Of(language)))
        {
            return null;
        }

        return documents.Read(id.Key, language, (reading, document) => document.ContentType.Alias == type && Title(reading, document, id.Kind) is { Length: > 0 } title
            ? new StrategyNode(id, title, paths.Of(id.Key, language))
            : null);
    }

    private static string Title(DocumentReading reading, IPublishedContent document, StrategyNodeKind kind)
    {
        if (kind != StrategyNodeKind.Outcome)
        {
            return reading.Title(document);
        }

        string outcome = reading.Text(document, "outcome");
        return outcome.Length > LongestOutcome ? WholeSigns.Of(outcome, LongestOutcome).TrimEnd() + "…" : outcome;
    }

    // What a report says of all goals says little of each: those count whose state had changed.
    private static IEnumerable<StrategyLink> Reported(PublishedReport report)
    {
        var from = new StrategyNodeId(StrategyNodeKind.Report, report.Key);
        FrozenEdition newest = report.Editions[^1];
        return newest.Report.Changes.Select(change => new StrategyLink(from, StrategyRelation.ReportsOn, new StrategyNodeId(StrategyNodeKind.Goal, change.Id)))
            .Concat((newest.Report.Work?.Done ?? []).Select(done => new StrategyLink(from, StrategyRelation.ReportsOn, new StrategyNodeId(StrategyNodeKind.Activity, done.Id))))
            .Concat(newest.Pictures.Distinct().Select(picture => new StrategyLink(from, StrategyRelation.Shows, new StrategyNodeId(StrategyNodeKind.Picture, picture))));
    }

    // Made from the words of a lesson, in whichever language it was made.
    private static IEnumerable<StrategyLink> Led(PublishedReport report)
    {
        var from = new StrategyNodeId(StrategyNodeKind.Report, report.Key);
        return report.Editions[^1].Report.Lessons.Select(lesson => lesson.Trim()).Where(lesson => lesson.Length > 0).SelectMany(lesson => new[]
        {
            new StrategyLink(from, StrategyRelation.LedTo, new StrategyNodeId(StrategyNodeKind.Contribution, LessonKeys.Of(report.Key, lesson, LessonKeys.Contribution))),
            new StrategyLink(from, StrategyRelation.LedTo, new StrategyNodeId(StrategyNodeKind.Measure, LessonKeys.Of(report.Key, lesson, LessonKeys.Measure))),
        });
    }

    // A goal names days, not decisions; what names no day has held since the first decision.
    private IEnumerable<StrategyLink> Decided(string language)
    {
        ILookup<DateOnly, Guid> decided = documents
            .OfType(language, Types[StrategyNodeKind.Revision], (reading, document) => (document.Key, Day: GoalReading.DayOf(reading, document, "decidedOn")))
            .Where(revision => revision.Day is not null)
            .ToLookup(revision => revision.Day!.Value, revision => revision.Key);
        DateOnly? first = decided.Count == 0 ? null : decided.Min(day => day.Key);
        return documents
            .OfType(language, Types[StrategyNodeKind.Goal], (reading, document) => (document.Key, Days: ((DateOnly? Day, string Relation)[])
            [
                (GoalReading.DayOf(reading, document, "adoptedOn") ?? first, StrategyRelation.Adopted),
                (GoalReading.DayOf(reading, document, "removedOn"), StrategyRelation.Removed),
                .. reading.Blocks(document, GoalReading.Earlier).Select(block => (GoalReading.DayOf(reading, block, "until"), StrategyRelation.Rewrote)),
            ]))
            .SelectMany(goal => goal.Days.Where(each => each.Day is not null).SelectMany(each => decided[each.Day!.Value].Select(revision => new StrategyLink(
                new StrategyNodeId(StrategyNodeKind.Revision, revision), each.Relation, new StrategyNodeId(StrategyNodeKind.Goal, goal.Key)))));
    }

    private IEnumerable<StrategyLink> Of(string language, StrategyNodeKind kind, Func<DocumentReading, IPublishedContent, (string Relation, StrategyNodeId To)[]> links) => documents
        .OfType(language, Types[kind], (reading, document) => (document.Key, Links: links(reading, document)))
        .SelectMany(each => each.Links.Select(link => new StrategyLink(new StrategyNodeId(kind, each.Key), link.Relation, link.To)));

    private static (string Relation, StrategyNodeId To)[] Picked(DocumentReading reading, IPublishedContent document, string alias, string relation, StrategyNodeKind kind) =>
        [.. reading.Documents(document, alias).Distinct().Select(key => (relation, new StrategyNodeId(kind, key)))];

    private static (string Relation, StrategyNodeId To)[] Shown(DocumentReading reading, IPublishedContent document) =>
        [.. reading.Media(document, "images").Distinct().Select(key => (StrategyRelation.Shows, new StrategyNodeId(StrategyNodeKind.Picture, key)))];
}
