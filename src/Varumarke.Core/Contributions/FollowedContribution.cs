namespace Varumarke.Core.Contributions;

/// <summary>A contribution as its sender follows it.</summary>
/// <param name="Own">What the sender sent.</param>
/// <param name="GoesOnAs">What tells how it went: the same, or a like one that it was merged into.</param>
public sealed record FollowedContribution(Contribution Own, Contribution GoesOnAs)
{
    /// <summary>Whether it was merged into another one.</summary>
    public bool IsMerged => GoesOnAs.Key != Own.Key;

    /// <summary>How it went, with the sender's own words: of the other one that it was merged into no more is told.</summary>
    public Contribution AsOwn => GoesOnAs with { Key = Own.Key, Idea = Own.Idea, Language = Own.Language, Area = Own.Area, SenderKind = Own.SenderKind, ReceivedOn = Own.ReceivedOn };
}
