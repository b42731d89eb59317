using Umbraco.Cms.Core.Scoping;

namespace Varumarke.Core.Contributions;

/// <summary>
/// What an editor does with a contribution. Each act is one transaction with the mail that tells of it; none takes a step back, and who
/// changes what another has changed meanwhile is told so.
/// </summary>
public sealed class ContributionModeration(IContributionRepository contributions, ContributionMails mails, ICoreScopeProvider scopes, TimeProvider time)
{
    /// <summary>The longest answer.</summary>
    public const int LongestReply = 4000;

    /// <summary>The longest number of a record.</summary>
    public const int LongestRecordNumber = 50;

    /// <summary>It has been read.</summary>
    public ModerationOutcome Read(Guid key, int version) => Change(key, version, own => own with { ReadOn = own.ReadOn ?? Now });

    /// <summary>An answer is promised by a day, or no longer.</summary>
    public ModerationOutcome Promise(Guid key, int version, DateOnly? day) =>
        Change(key, version, own => own with { ReadOn = own.ReadOn ?? Now, PromisedOn = day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) });

    /// <summary>It is answered. An answer may be mended; the day is that of the first one.</summary>
    public ModerationOutcome Answer(Guid key, int version, string reply) =>
        Change(key, version, own => own with { ReadOn = own.ReadOn ?? Now, AnsweredOn = own.AnsweredOn ?? Now, Reply = reply });

    /// <summary>It became an activity.</summary>
    public ModerationOutcome Link(Guid key, int version, Guid activity) =>
        Change(key, version, own => own with { ReadOn = own.ReadOn ?? Now, ActivityOn = own.ActivityOn ?? Now, Activity = activity });

    /// <summary>What it led to is done.</summary>
    public ModerationOutcome Finish(Guid key, int version) => Change(key, version, own => own with { ReadOn = own.ReadOn ?? Now, DoneOn = own.DoneOn ?? Now });

    /// <summary>It is shown to all, or no longer.</summary>
    public ModerationOutcome Publish(Guid key, int version, bool isPublic) =>
        Change(key, version, own => own with { ReadOn = own.ReadOn ?? Now, PublishedOn = isPublic ? own.PublishedOn ?? Now : null });

    /// <summary>It is hidden from all but editors and its sender, or no longer.</summary>
    public ModerationOutcome Hide(Guid key, int version, bool isHidden) => Change(key, version, own => own with { IsHidden = isHidden });

    /// <summary>It is in the register of public records under a number.</summary>
    public ModerationOutcome Register(Guid key, int version, string number) => Change(key, version, own => own with { RecordNumber = number, RegisteredOn = own.RegisteredOn ?? Now });

    /// <summary>It goes on with a like one, and so do those that went on with it.</summary>
    public ModerationOutcome Merge(Guid key, int version, Guid into)
    {
        if (into == key || contributions.Find(into) is not { } other)
        {
            return ModerationOutcome.NotFound;
        }

        Guid root = other.MergedInto ?? other.Key;
        if (root == key)
        {
            return ModerationOutcome.Circle;
        }

        return Change(key, version, own => own with { ReadOn = own.ReadOn ?? Now, MergedInto = root }, own =>
        {
            foreach (Contribution each in contributions.MergedInto(own.Key))
            {
                contributions.TryReplace(each with { MergedInto = root });
            }
        });
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private ModerationOutcome Change(Guid key, int version, Func<Contribution, Contribution> change, Action<Contribution>? also = null)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        if (contributions.Find(key) is not { } before)
        {
            return ModerationOutcome.NotFound;
        }

        Contribution after = change(before);
        if (before.Version != version || !contributions.TryReplace(after))
        {
            return ModerationOutcome.Changed;
        }

        also?.Invoke(after);
        scope.Notifications.Publish(new ContributionsChangedNotification(key));
        if (after.State != before.State)
        {
            Tell(after);
        }

        scope.Complete();
        return ModerationOutcome.Done;
    }

    private void Tell(Contribution contribution)
    {
        mails.Tell(contribution, contribution);
        foreach (Contribution each in contributions.MergedInto(contribution.Key))
        {
            mails.Tell(each, contribution);
        }
    }
}
