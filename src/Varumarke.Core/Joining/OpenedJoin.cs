using Varumarke.Core.Contributions;

namespace Varumarke.Core.Joining;

/// <summary>What a link leads to; all of it where it opens, and otherwise nothing.</summary>
/// <param name="Link">Whether it opens.</param>
public sealed record OpenedJoin(JoinLink Link)
{
    /// <summary>The wish.</summary>
    public JoinWish? Wish { get; init; }

    /// <summary>Who wants to join.</summary>
    public JoinDetails? Details { get; init; }

    /// <summary>The contribution.</summary>
    public Contribution? Idea { get; init; }

    /// <summary>Whoever sent it.</summary>
    public ContributionContact? Sender { get; init; }
}
