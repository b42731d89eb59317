using Varumarke.BrandApi.Answers;
using Varumarke.Core.Contributions;
using Varumarke.Core.Strategy;

namespace Varumarke.BrandApi.Contributions;

/// <summary>A contribution as all may read it. Who sent it is not known here, and neither is the code.</summary>
internal sealed record ContributionItem(Guid Id, string State, string SenderKind, string Language, string Idea, IReadOnlyList<StepItem> Steps)
{
    public Guid? Area { get; init; }

    public DateOnly? Promised { get; init; }

    public string? Reply { get; init; }

    public Guid? Activity { get; init; }

    public string? ActivityPage { get; init; }

    /// <summary>A contribution, with the activity only where that may be shown.</summary>
    public static ContributionItem Of(Contribution contribution, StrategyWork? activity, ApiLinks links) =>
        new(contribution.Key, Name(contribution.State), contribution.SenderKind, contribution.Language, contribution.Idea, StepsOf(contribution))
        {
            Area = contribution.Area,
            Promised = contribution is { PromisedOn: { } promised, State: < ContributionState.Answered } ? DateOnly.FromDateTime(promised) : null,
            Reply = contribution.Reply,
            Activity = activity?.Key,
            ActivityPage = activity is null ? null : links.Of(activity.Path),
        };

    public static string Name(ContributionState state) => state switch
    {
        ContributionState.Received => "received",
        ContributionState.Read => "read",
        ContributionState.Answered => "answered",
        ContributionState.Activity => "activity",
        _ => "done",
    };

    private static IReadOnlyList<StepItem> StepsOf(Contribution contribution) =>
        [.. Enum.GetValues<ContributionState>().Select(step => (Step: step, On: contribution.On(step))).Where(step => step.On is not null).Select(step => new StepItem(Name(step.Step), step.On!.Value))];
}

/// <summary>A step, and when it was reached.</summary>
internal sealed record StepItem(string Step, DateTime On);

/// <summary>A contribution as its sender follows it by code.</summary>
internal sealed record FollowedItem(ContributionItem Contribution, string Page, bool IsMerged);

/// <summary>What all may read.</summary>
internal sealed record ContributionsAnswer(IReadOnlyList<ContributionItem> Items, int Total, int Page, int Limit, PageLinks Links, IReadOnlyDictionary<string, int> States, AnswerTimeItem? AnswerTime);

/// <summary>How long answers take.</summary>
internal sealed record AnswerTimeItem(int MedianDays, int Answers);
