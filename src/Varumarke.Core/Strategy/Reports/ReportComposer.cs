using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.History;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// Makes a report whole: fills the numbers in its sentences, and adds the table of goals, what has changed since the report before,
/// what was done, and how the brand was used. A draft is composed each time that it is looked at; what is published is composed once.
/// </summary>
public sealed class ReportComposer(StrategyReader strategy, ReportReader reports, AssetShelf shelf, BrandUse use, TimeProvider time)
{
    /// <summary>Composes a report as it would be frozen now.</summary>
    /// <param name="draft">What the editor has written.</param>
    /// <param name="language">Its language.</param>
    /// <param name="edition">Which edition it is.</param>
    /// <param name="by">Who publishes it.</param>
    /// <param name="cancellationToken">Whoever asked has gone.</param>
    public async Task<ComposedReport> ComposeAsync(ReportDraft draft, string language, int edition, string? by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        DateOnly day = draft.Presented is { } presented && presented < strategy.Today ? presented : strategy.Today;
        var broken = new List<string>();
        CultureInfo culture = CultureInfo.GetCultureInfo(LibraryCultures.Of(language));
        IReadOnlyList<StrategyArea> areas = strategy.Areas(language, day);
        StrategyGoal[] goals = [.. areas.SelectMany(area => area.Goals)];
        DateOnly? since = reports.PresentedBefore(draft.Key, day, language);
        var files = new List<(Guid Key, string? Hash)>();
        foreach (Guid key in draft.Pictures.Distinct())
        {
            if ((await shelf.FindAsync(key, cancellationToken)).Asset is { } asset)
            {
                files.Add((key, asset.Described.Facts?.ContentHash));
            }
        }

        Dictionary<string, int> counted = goals.CountBy(goal => goal.Judgement.State).OrderBy(state => state.Key).ToDictionary(state => CodeOf(state.Key), state => state.Value);
        var figures = new ReportFigures(
            key => strategy.Goal(key, language, day), counted, reports.WorkOf(draft, language, day), await use.OfAsync(draft.From, draft.To, day, cancellationToken));
        StrategyComparison? comparison = since is { } then ? StrategyComparison.Of(strategy, language, then, day) : null;
        var report = new FrozenReport
        {
            Report = draft.Key,
            Edition = edition,
            Language = language,
            FrozenAt = Seconds(time.GetUtcNow().UtcDateTime),
            FrozenBy = by,
            AsOf = day,
            From = draft.From,
            To = draft.To,
            Owner = Told(draft.Owner),
            Title = draft.Title,
            Preamble = Told(draft.Preamble),
            Erratum = edition > 1 ? Told(draft.Erratum) : null,
            Texts = [.. draft.Texts.Select(text => new FrozenText(text.Name, FrozenMarkup.Of(ReportReferences.Fill(text.Markup, figures, culture, broken)))).Where(text => text.Html.Length > 0)],
            Lessons = draft.Lessons,
            States = counted,
            Goals = [.. areas.SelectMany(area => area.Goals.Select(goal => Frozen(goal, area.Title, language)))],
            Since = since,
            Changes = since is { } before ? Changes(goals, before, language) : [],
            Removed = [.. (comparison?.Removed ?? []).Select(removed => new FrozenRemoval(removed.Goal.Key, removed.Goal.Title, Told(removed.Goal.RemovedReason), removed.Instead?.Title))],
            Moved = [.. (comparison?.Rewritten ?? []).Select(goal => Moved(goal, language)).OfType<FrozenMove>()],
            Work = figures.Work,
            Use = figures.Use,
            Pictures = [.. files.Select(file => file.Hash)],
            Written = Written(draft),
        };
        return new ComposedReport(FrozenEdition.Of(report, [.. files.Select(file => file.Key)]), broken);
    }

    /// <summary>A state as answers write it.</summary>
    public static string CodeOf(GoalState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <summary>SHA-256 of the editor's own words and choices: not of the numbers that are filled in, which change by themselves.</summary>
    public static string Written(ReportDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        string all = string.Join('\u001f', [
            draft.Title, draft.Preamble, .. draft.Texts.Select(text => $"{text.Name} {ReportReferences.Emptied(text.Markup)}"), .. draft.Lessons, draft.Erratum, draft.Owner,
            $"{draft.From:O} {draft.To:O} {draft.Presented:O}", .. draft.Pictures.Select(key => key.ToString("N"))]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private static FrozenGoal Frozen(StrategyGoal goal, string area, string language) => new(
        goal.Key, area, goal.Title, goal.Indicator, goal.Unit, goal.Facts is { } facts ? GoalTexts.Promise(facts).In(language) : null,
        goal.Judgement.Newest?.Year, goal.Judgement.Newest?.Value, goal.Judgement.Newest?.Aim,
        CodeOf(goal.Judgement.State), GoalTexts.Name(goal.Judgement.State).In(language), GoalTexts.Why(goal.Judgement, goal.Facts?.Target).In(language), goal.Sources,
        goal.Judgement.Part.IsWhole ? null : goal.Judgement.Part.Code);

    private FrozenChange[] Changes(StrategyGoal[] goals, DateOnly before, string language)
    {
        Dictionary<Guid, GoalState> then = strategy.Goals(language, before).ToDictionary(goal => goal.Key, goal => goal.Judgement.State);
        return
        [
            .. goals.Select(goal => (Goal: goal, Before: then.TryGetValue(goal.Key, out GoalState state) ? state : (GoalState?)null))
                .Where(each => each.Before != each.Goal.Judgement.State)
                .Select(each => new FrozenChange(
                    each.Goal.Key, each.Goal.Title, each.Before is { } state ? GoalTexts.Name(state).In(language) : null, GoalTexts.Name(each.Goal.Judgement.State).In(language))),
        ];
    }

    private static FrozenMove? Moved(RewrittenGoal goal, string language) => goal is { PromisesOtherwise: true, Promise: ({ } before, { } after) }
        ? new FrozenMove(goal.After.Key, goal.After.Title, GoalTexts.Promise(before).In(language), GoalTexts.Promise(after).In(language))
        : null;

    private static string? Told(string text) => text.Length > 0 ? text : null;

    private static DateTime Seconds(DateTime moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
