using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Contributions;

namespace Varumarke.Core.Joining;

/// <summary>
/// Puts those who want the same in touch, if both do. Whoever sent the idea is asked by mail with a link that answers once and for a
/// time; until the answer is yes neither learns the other's address, and whoever asks never learns whether there was anybody to ask.
/// </summary>
public sealed class JoinDesk(
    IJoinRepository joins, IContributionRepository contributions, ContactVault contacts, JoinVault vault, JoinLetters letters, ICoreScopeProvider scopes, IOptionsMonitor<ContributionOptions> options, TimeProvider time)
{
    /// <summary>Whether it is offered.</summary>
    public bool IsOpen => options.CurrentValue.TakesJoins && letters.CanBeSent;

    /// <summary>Takes a wish whose form had no fault. The same form sent twice is one wish.</summary>
    /// <param name="form">Key of the form that was filled in, which becomes the wish's.</param>
    /// <param name="contribution">Key of the contribution.</param>
    /// <param name="draft">What was written.</param>
    /// <param name="language">In which language.</param>
    public JoinOutcome Ask(Guid form, Guid contribution, JoinDraft draft, string language)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        if (contributions.Find(contribution) is not { IsPublic: true } idea)
        {
            return JoinOutcome.NotFound;
        }

        if (joins.CountSince(contribution, Now.AddDays(-options.CurrentValue.JoinLinkDays)) >= options.CurrentValue.MostJoins)
        {
            return JoinOutcome.TooMany;
        }

        ContributionContact? sender = Reachable(idea);
        var wish = new JoinWish
        {
            Key = form,
            Contribution = contribution,
            SenderKind = draft.SenderKind,
            Language = language,
            // What nobody can be asked about is not kept.
            Details = sender is null ? null : vault.Seal(new JoinDetails(draft.Organisation, draft.Message, draft.Email)),
            MadeOn = Now,
            ExpiresOn = Now.AddDays(options.CurrentValue.JoinLinkDays),
        };
        if (joins.TryAdd(wish) && sender is not null)
        {
            letters.Ask(idea, sender, wish, draft);
        }

        scope.Complete();
        return JoinOutcome.Taken;
    }

    /// <summary>Reads a link, and changes nothing.</summary>
    public OpenedJoin Open(string token)
    {
        if (vault.Key(token) is not { } key || joins.Find(key) is not { } wish)
        {
            return new OpenedJoin(JoinLink.Unknown);
        }

        return wish.AnsweredOn is not null ? new OpenedJoin(JoinLink.Used)
            : wish.ExpiresOn > Now && vault.Open(wish) is { } details && contributions.Find(wish.Contribution) is { IsPublic: true } idea && Reachable(idea) is { } sender
                ? new OpenedJoin(JoinLink.Opens) { Wish = wish, Details = details, Idea = idea, Sender = sender }
            : new OpenedJoin(JoinLink.Old);
    }

    /// <summary>Answers by a link. With yes each is mailed the other's address; with no nothing is told.</summary>
    public JoinLink Answer(string token, bool isAgreed)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        OpenedJoin opened = Open(token);
        if (opened is not { Wish: { } wish, Details: { } details, Idea: { } idea, Sender: { } sender })
        {
            return opened.Link;
        }

        if (!joins.TryAnswer(wish.Key, isAgreed, Now))
        {
            return JoinLink.Used;
        }

        if (isAgreed)
        {
            letters.Introduce(idea, sender, wish, details);
        }

        scope.Complete();
        return JoinLink.Opens;
    }

    /// <summary>How many want to join in each of some contributions, by what became of it. It names nobody.</summary>
    public ILookup<Guid, JoinState> States(IReadOnlyCollection<Guid> contributions)
    {
        DateTime now = Now;
        return joins.Of(contributions).ToLookup(wish => wish.Contribution, wish => wish.StateAt(now));
    }

    /// <summary>Erases who wanted to join and was not answered in time; says of how many.</summary>
    public int Erase() => joins.EraseDetails(Now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private ContributionContact? Reachable(Contribution idea) => contacts.Open(idea) is { MayBeAsked: true } contact ? contact : null;
}
