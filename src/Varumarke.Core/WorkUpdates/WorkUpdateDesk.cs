using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Mail;
using Varumarke.Core.Writing;

namespace Varumarke.Core.WorkUpdates;

/// <summary>Takes what those responsible say by their links, and keeps every change of state with its day and reason.</summary>
public sealed class WorkUpdateDesk(
    IWorkUpdateRepository updates, WorkLinks links, ResponsibleReader reader, WorkPublisher publisher, MailDesk mails, ICoreScopeProvider scopes, IOptionsMonitor<WorkUpdateOptions> options, TimeProvider time)
{
    /// <summary>The longest outcome.</summary>
    public const int LongestOutcome = 2000;

    private const int LongestName = 200;

    /// <summary>What a link opens.</summary>
    public OpenedLink Open(string token)
    {
        if (links.Find(token) is not { } link)
        {
            return new OpenedLink(LinkState.Unknown, null);
        }

        return link.UsedOn is not null ? new OpenedLink(LinkState.Used, null)
            : link.ExpiresOn <= time.GetUtcNow().UtcDateTime ? new OpenedLink(LinkState.Old, null)
            : reader.Find(link.Document) is { } work ? new OpenedLink(LinkState.Opens, work)
            : new OpenedLink(LinkState.Unknown, null);
    }

    /// <summary>Takes what is said by a link, which is used up by it. Of two who use it at once one has said it.</summary>
    /// <param name="token">The link.</param>
    /// <param name="status">One of <see cref="ResponsibleWork.Statuses"/>.</param>
    /// <param name="outcome">What came out of it, or why.</param>
    /// <param name="picture">Key of a picture that was sent with it.</param>
    public SaidOutcome Say(string token, string status, string outcome, Guid? picture = null)
    {
        OpenedLink opened = Open(token);
        if (opened.Work is not { } work || links.Find(token) is not { } link)
        {
            return new SaidOutcome(opened.State, WorkDecision.Refused);
        }

        DateTime now = time.GetUtcNow().UtcDateTime;
        var update = new WorkUpdate
        {
            Key = Guid.NewGuid(),
            Document = work.Key,
            SaidOn = now,
            SaidBy = WholeSigns.Of(work.Responsible, LongestName),
            Before = work.Status.Length > 0 ? work.Status : null,
            After = status,
            Reason = outcome.Length > 0 ? outcome : null,
            Picture = picture,
        };
        using ICoreScope scope = scopes.CreateCoreScope();
        if (!updates.TryUse(link.Key, now))
        {
            return new SaidOutcome(LinkState.Used, WorkDecision.Refused);
        }

        bool waits = options.CurrentValue.NeedsApproval || publisher.HasDraft(work.Key);
        updates.Add(waits ? update : update with { Decision = WorkDecision.Applied, DecidedOn = now });
        if (waits)
        {
            TellOwner(work, update);
        }
        else if (!publisher.TryApply(update))
        {
            // Nothing of it is stored, and the link still opens.
            return new SaidOutcome(LinkState.Opens, WorkDecision.Refused);
        }

        scope.Complete();
        return new SaidOutcome(LinkState.Opens, waits ? WorkDecision.Waiting : WorkDecision.Applied);
    }

    /// <summary>Lets what waits out, or refuses it; false where it does not wait, or the document does not take it.</summary>
    public bool Decide(WorkUpdate update, bool isApproved, int userId)
    {
        ArgumentNullException.ThrowIfNull(update);
        DateTime now = time.GetUtcNow().UtcDateTime;
        using ICoreScope scope = scopes.CreateCoreScope();
        if (!updates.TryDecide(update.Key, isApproved ? WorkDecision.Applied : WorkDecision.Refused, now) || (isApproved && !publisher.TryApply(update, userId)))
        {
            return false;
        }

        scope.Complete();
        return true;
    }

    private void TellOwner(ResponsibleWork work, WorkUpdate update)
    {
        if (work.OwnerAddress.Length > 0)
        {
            mails.Post($"work/{update.Key:N}/waits", new MailMessage(work.OwnerAddress, string.Empty, WorkUpdateTexts.WaitsSubject(work), WorkUpdateTexts.WaitsText(work, update)));
        }
    }
}
