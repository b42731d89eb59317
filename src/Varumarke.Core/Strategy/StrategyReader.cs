using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy;

/// <summary>
/// Reads the strategy out of its documents, as much of it as may be shown in a language, and judges each goal as of today: pages,
/// answers and reports say the same, since they all ask here.
/// </summary>
public sealed class StrategyReader(BrandReader documents, DocumentPaths paths, IDocumentNavigationQueryService navigation, TimeProvider time)
{
    /// <summary>The areas with their goals.</summary>
    public IReadOnlyList<StrategyArea> Areas(string language)
    {
        ILookup<Guid, StrategyGoal> goals = Goals(language).ToLookup(goal => goal.Area);
        return documents.OfType(language, "priorityArea", (reading, area) =>
            new StrategyArea(area.Key, reading.Title(area), reading.Text(area, "why"), [.. goals[area.Key]]));
    }

    /// <summary>All goals in the order of the tree.</summary>
    public IReadOnlyList<StrategyGoal> Goals(string language) => documents.OfType(language, "goal", (reading, document) => Read(reading, document, language));

    /// <summary>One goal; null when there is none that may be shown.</summary>
    public StrategyGoal? Goal(Guid key, string language) =>
        documents.Read(key, language, (reading, document) => document.ContentType.Alias == "goal" ? Read(reading, document, language) : null);

    /// <summary>The measures that serve a goal.</summary>
    public IReadOnlyList<StrategyMeasure> MeasuresOf(Guid goal, string language) =>
        [.. documents.OfType(language, "measure", ReadMeasure).Where(measure => measure.Goals.Contains(goal))];

    private StrategyGoal Read(DocumentReading reading, IPublishedContent document, string language)
    {
        GoalFacts? facts = GoalReading.Facts(reading, document);
        return new StrategyGoal
        {
            Key = document.Key,
            Path = paths.Of(document.Key, language),
            Area = navigation.TryGetParentKey(document.Key, out Guid? parent) && parent is { } area ? area : Guid.Empty,
            Title = reading.Title(document),
            Indicator = reading.Text(document, "indicator"),
            Unit = reading.Text(document, "unit"),
            Why = reading.Text(document, "why"),
            Source = reading.Text(document, "source"),
            Owner = reading.Text(document, "pageOwner"),
            OwnerEmail = reading.Text(document, "pageOwnerEmail"),
            Changed = reading.Changed(document),
            ReviewBy = reading.Day(document, "reviewBy"),
            Facts = facts,
            Judgement = facts is null ? GoalJudgement.Unjudged(UnjudgedReason.NoTarget) : GoalJudge.Judge(facts, time.GetLocalNow().Year),
            Notes = GoalReading.Notes(reading, document),
        };
    }

    private static StrategyMeasure ReadMeasure(DocumentReading reading, IPublishedContent document) => new(
        document.Key,
        reading.Title(document),
        reading.Text(document, "responsible"),
        reading.Text(document, "status"),
        reading.Number(document, "progress"),
        reading.Day(document, "endDate"),
        reading.Documents(document, "goals"));
}
