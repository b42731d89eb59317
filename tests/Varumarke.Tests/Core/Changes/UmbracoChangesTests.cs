using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Changes;

namespace Varumarke.Tests.Core.Changes;

/// <summary>What refreshers say, in our words. What cannot be read means everything, never nothing.</summary>
public sealed class UmbracoChangesTests
{
    private static readonly Guid Key = new("2d1b3c8e-7d2a-4f64-93b8-54b2d2a2d5c1");
    private readonly Heard _heard = new();
    private readonly ServiceProvider _services;

    public UmbracoChangesTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_heard);
        services.AddChangeListener<Heard>(ChangePhase.Answers, (ChangeKinds)int.MaxValue);
        _services = services.BuildServiceProvider();
    }

    public static TheoryData<TreeChangeTypes, ChangeReach, bool> Trees => new()
    {
        { TreeChangeTypes.RefreshNode, ChangeReach.One, false },
        { TreeChangeTypes.RefreshBranch, ChangeReach.Branch, false },
        { TreeChangeTypes.Remove, ChangeReach.Branch, true },
        { TreeChangeTypes.RefreshAll, ChangeReach.All, false },
    };

    [Theory]
    [MemberData(nameof(Trees))]
    public void Handle_Media_IsTheirReach(TreeChangeTypes said, ChangeReach reach, bool removed)
    {
        Tell(new MediaCacheRefresherNotification(new MediaCacheRefresher.JsonPayload[] { new(7, Key, said) }, MessageType.RefreshByPayload));

        Change change = Assert.Single(_heard.Changes);
        Assert.Equal((ChangeKinds.Media, reach, removed), (change.Kind, change.Reach, change.IsRemoved));
        Assert.Equal(reach == ChangeReach.All ? null : Key, change.Key);
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void Handle_Documents_IsTheirReach(TreeChangeTypes said, ChangeReach reach, bool removed)
    {
        Tell(new ContentCacheRefresherNotification(
            new ContentCacheRefresher.JsonPayload[] { new() { Id = 7, Key = Key, ChangeTypes = said } }, MessageType.RefreshByPayload));

        Change change = Assert.Single(_heard.Changes);
        Assert.Equal((ChangeKinds.Documents, reach, removed), (change.Kind, change.Reach, change.IsRemoved));
        Assert.False(change.TouchesPublished);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Handle_DocumentPublishedOrTakenBackInACulture_TouchesWhatReadersSee(bool published, bool unpublished)
    {
        Tell(new ContentCacheRefresherNotification(
            new ContentCacheRefresher.JsonPayload[]
            {
                new() { Id = 7, Key = Key, ChangeTypes = TreeChangeTypes.RefreshNode, PublishedCultures = published ? ["sv"] : null, UnpublishedCultures = unpublished ? ["en"] : null },
                new() { Id = 8, Key = Key, ChangeTypes = TreeChangeTypes.RefreshNode, Blueprint = true },
            },
            MessageType.RefreshByPayload));

        Assert.Equal([true, false], _heard.Changes.Select(change => change.TouchesPublished));
        Assert.Equal([false, true], _heard.Changes.Select(change => change.IsBlueprint));
    }

    [Fact]
    public void Handle_Types_NamesEachByItsNumber()
    {
        Tell(new ContentTypeCacheRefresherNotification(
            new ContentTypeCacheRefresher.JsonPayload[] { new("IContentType", 3, ContentTypeChangeTypes.Create), new("IMediaType", 4, ContentTypeChangeTypes.Remove) },
            MessageType.RefreshByPayload));

        Assert.Equal([3, 4], _heard.Changes.Select(change => change.Id));
        Assert.All(_heard.Changes, change => Assert.Equal(ChangeReach.One, change.Reach));
    }

    [Fact]
    public void Handle_WhatCannotBeRead_MeansEverything()
    {
        Tell(new MediaCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new MediaCacheRefresherNotification(Array.Empty<MediaCacheRefresher.JsonPayload>(), MessageType.RefreshByPayload));
        Tell(new MediaCacheRefresherNotification(new MediaCacheRefresher.JsonPayload[] { new(0, null, TreeChangeTypes.RefreshNode) }, MessageType.RefreshByPayload));
        Tell(new ContentCacheRefresherNotification(7, MessageType.RefreshById));
        Tell(new ContentTypeCacheRefresherNotification(string.Empty, MessageType.RefreshAll));
        Tell(new LanguageCacheRefresherNotification(Array.Empty<LanguageCacheRefresher.JsonPayload>(), MessageType.RefreshByPayload));
        Tell(new PublicAccessCacheRefresherNotification(string.Empty, MessageType.RefreshAll));

        Assert.Equal(7, _heard.Changes.Count);
        Assert.All(_heard.Changes, change => Assert.Equal((ChangeReach.All, null), (change.Reach, change.Key)));
    }

    private void Tell<TNotification>(TNotification notification)
        where TNotification : INotification
    {
        foreach (INotificationHandler<TNotification> handler in _services.GetServices<INotificationHandler<TNotification>>())
        {
            handler.Handle(notification);
        }
    }

    private sealed class Heard : IChangeListener
    {
        public List<Change> Changes { get; } = [];

        public void Hear(Change change) => Changes.Add(change);
    }
}
