using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Receipts;

namespace Varumarke.Core.Contributions;

/// <summary>Takes contributions, and tells what became of them: to the sender by code, to all of those that are published.</summary>
public sealed class ContributionDesk(
    IContributionRepository contributions, PublicContributions shown, ContactVault vault, ContributionMails mails, ICoreScopeProvider scopes, TimeProvider time)
{
    /// <summary>How far back answers count for how long they take.</summary>
    public static readonly TimeSpan Counted = TimeSpan.FromDays(365);

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private (DateTimeOffset At, AnswerTime? Value)? _answerTime;

    /// <summary>
    /// Takes a contribution whose form had no fault. The same form sent twice is one contribution; with another text, as by whoever comes
    /// next to a shared screen and goes back, it is another one.
    /// </summary>
    /// <param name="form">Key of the form that was filled in, which becomes the contribution's.</param>
    /// <param name="draft">What was written.</param>
    /// <param name="language">In which language.</param>
    public Contribution Receive(Guid form, ContributionDraft draft, string language)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var contribution = new Contribution
        {
            Key = form,
            Code = ReceiptCode.New(),
            Language = language,
            Idea = draft.Idea,
            Area = Guid.TryParse(draft.Area, out Guid area) ? area : null,
            SenderKind = draft.SenderKind,
            Contact = draft.Email.Length > 0 ? vault.Seal(new ContributionContact(draft.Name, draft.Email, MayBeAsked: true)) : null,
            WantsMail = draft.WantsMail,
            ReceivedOn = Now,
        };
        // A form that is sent twice may well be sent twice at once.
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        if (!contributions.TryAdd(contribution))
        {
            Contribution known = contributions.Find(form)!;
            if (known.Idea == contribution.Idea)
            {
                scope.Complete();
                return known;
            }

            contribution = contribution with { Key = Guid.NewGuid() };
            contributions.TryAdd(contribution);
        }

        mails.Tell(contribution, contribution);
        scope.Complete();
        return contribution;
    }

    /// <summary>What the sender with a code is told; null where there is none.</summary>
    public FollowedContribution? Follow(string? code)
    {
        if (!ReceiptCode.TryRead(code, out string? read) || contributions.Find(read) is not { } own)
        {
            return null;
        }

        return new FollowedContribution(own, own.MergedInto is { } other ? contributions.Find(other) ?? own : own);
    }

    /// <summary>One of those that are shown to all; null where it is not.</summary>
    public Contribution? Published(Guid key) => contributions.Find(key) is { IsPublic: true } published ? published : null;

    /// <summary>A part of what is shown to all, newest first, and how many there are. No more of them are read than it has.</summary>
    public ContributionPage Public(int skip, int take)
    {
        IReadOnlyList<Guid> newest = shown.Read().Newest;
        Guid[] keys = [.. newest.Skip(skip).Take(take)];
        Dictionary<Guid, Contribution> found = contributions.Find(keys).Where(each => each.IsPublic).ToDictionary(each => each.Key);
        return new ContributionPage(newest.Count, [.. keys.Select(found.GetValueOrDefault).OfType<Contribution>()]);
    }

    /// <summary>How many of them have come how far.</summary>
    public IReadOnlyDictionary<ContributionState, int> Counts() => shown.Read().Counts;

    /// <summary>How long answers take; null where too few have been given to say so.</summary>
    public AnswerTime? AnswerTime()
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (_answerTime is not { } known || now - known.At >= Holds || now < known.At)
            {
                known = (now, Contributions.AnswerTime.Of(contributions.AnswerTimes(now.UtcDateTime - Counted)));
                _answerTime = known;
            }

            return known.Value;
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
