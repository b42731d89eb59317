using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Tests.Scoping;

/// <summary>What one transaction tells of many documents is told in an order in which handlers get it in one go.</summary>
public sealed class WitnessedNotificationsTests : ICommitWitness
{
    private static readonly EventMessages None = new();

    private readonly List<INotification> _seen = [];

    [Fact]
    public void BeforeCommit_ManyThatWereSavedAndPublished_HasTheirChangesSideBySide()
    {
        INotification[] saved = [Saved(), Saved()], published = [Published(), Published()], changed = [Changed(), Changed(), Changed(), Changed()];

        Assert.Equal(
            [saved[0], changed[0], changed[1], changed[2], changed[3], published[0], saved[1], published[1]],
            Ordered(saved[0], changed[0], changed[1], published[0], saved[1], changed[2], changed[3], published[1]));
    }

    [Fact]
    public void BeforeCommit_SomethingElseInBetween_MovesNothingAcrossIt()
    {
        INotification[] others = [Changed(TreeChangeTypes.RefreshBranch), new ContentDeletedNotification((IContent)null!, None), Changed(TreeChangeTypes.Remove)];
        foreach (INotification other in others)
        {
            INotification[] told = [Saved(), Changed(), Published(), other, Saved(), Changed(), Published()];
            Assert.Equal(told, Ordered(told));
        }
    }

    void ICommitWitness.BeforeCommit(IReadOnlyCollection<INotification> notifications) => _seen.AddRange(notifications);

    void ICommitWitness.AfterCommit(bool isTold)
    {
    }

    private List<INotification> Ordered(params INotification[] told)
    {
        _seen.Clear();
        var notifications = new WitnessedNotifications(null!, [this]);
        Array.ForEach(told, notifications.Publish);
        notifications.BeforeCommit();
        return [.. _seen];
    }

    private static ContentSavedNotification Saved() => new((IContent)null!, None);

    private static ContentPublishedNotification Published() => new((IContent)null!, None);

    private static ContentTreeChangeNotification Changed(TreeChangeTypes types = TreeChangeTypes.RefreshNode) => new((IContent)null!, types, None);
}
