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

    public IReadOnlyCollection<StrategyNodeKind> Kinds => Types.Keys;

    public IEnumerable<StrategyNodeId> Nodes(string language) => Types.SelectMany(type => documents
        .OfType(language, type.Value, (reading, document) => type.Key != StrategyNodeKind.Outcome || reading.Text(document, "outcome").Length > 0 ? document.Key : (Guid?)null)
        .OfType<Guid>()
        .Select(key => new StrategyNodeId(type.Key, key)));

    public IEnumerable<StrategyLink> Links(string language) =>
    [
        .. Of(language, StrategyNodeKind.Goal, (reading, document) =>
        [
            .. navigation.TryGetParentKey(document.Key, out Guid? area) && area is { } above ? [("partOf", new StrategyNodeId(StrategyNodeKind.Area, above))] : Array.Empty<(string, StrategyNodeId)>(),
            .. Picked(reading, document, "replacedBy", "replacedBy", StrategyNodeKind.Goal),
        ]),
        .. Of(language, StrategyNodeKind.Measure, (reading, document) => Picked(reading, document, "goals", "serves", StrategyNodeKind.Goal)),
        .. Of(language, StrategyNodeKind.Activity, (reading, document) =>
        [
            .. Picked(reading, document, "measures", "belongsTo", StrategyNodeKind.Measure),
            .. Shown(reading, document),
            .. reading.Text(document, "outcome").Length > 0 ? [("resultedIn", new StrategyNodeId(StrategyNodeKind.Outcome, document.Key))] : Array.Empty<(string, StrategyNodeId)>(),
        ]),
        .. Of(language, StrategyNodeKind.Message, (reading, document) => [.. Picked(reading, document, "activity", "tellsOf", StrategyNodeKind.Activity), .. Shown(reading, document)]),
        .. Of(language, StrategyNodeKind.Revision, (reading, document) => Picked(reading, document, "affectedAreas", "decided", StrategyNodeKind.Area)),
        .. reports.All(language).SelectMany(Reported),
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
        return newest.Report.Changes.Select(change => new StrategyLink(from, "reportsOn", new StrategyNodeId(StrategyNodeKind.Goal, change.Id)))
            .Concat((newest.Report.Work?.Done ?? []).Select(done => new StrategyLink(from, "reportsOn", new StrategyNodeId(StrategyNodeKind.Activity, done.Id))))
            .Concat(newest.Pictures.Distinct().Select(picture => new StrategyLink(from, "shows", new StrategyNodeId(StrategyNodeKind.Picture, picture))));
    }

    private IEnumerable<StrategyLink> Of(string language, StrategyNodeKind kind, Func<DocumentReading, IPublishedContent, (string Relation, StrategyNodeId To)[]> links) => documents
        .OfType(language, Types[kind], (reading, document) => (document.Key, Links: links(reading, document)))
        .SelectMany(each => each.Links.Select(link => new StrategyLink(new StrategyNodeId(kind, each.Key), link.Relation, link.To)));

    private static (string Relation, StrategyNodeId To)[] Picked(DocumentReading reading, IPublishedContent document, string alias, string relation, StrategyNodeKind kind) =>
        [.. reading.Documents(document, alias).Distinct().Select(key => (relation, new StrategyNodeId(kind, key)))];

    private static (string Relation, StrategyNodeId To)[] Shown(DocumentReading reading, IPublishedContent document) =>
        [.. reading.Media(document, "images").Distinct().Select(key => ("shows", new StrategyNodeId(StrategyNodeKind.Picture, key)))];
}
