using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Engine.Synchronisation;

namespace Varumarke.Tests.Engine.Synchronisation;

public sealed class LocalServerMessengerTests
{
    private readonly UnfinishedChanges _changes = new(new NoNotes());
    private readonly LocalServerMessenger _messenger;

    public LocalServerMessengerTests() => _messenger = new LocalServerMessenger(_changes, NullLogger<LocalServerMessenger>.Instance);

    [Fact]
    public void QueueRefresh_Payload_ClearsFirstAndThenReadsAnew()
    {
        var refresher = new Refresher();

        _messenger.QueueRefresh(refresher, ["a", "b"]);

        Assert.Equal(["clear a,b", "refresh a,b"], refresher.Calls);
    }

    [Fact]
    public void QueueRefresh_RefresherThrows_GoesOn()
    {
        var refresher = new Refresher { Throws = true };

        _messenger.QueueRefresh(refresher, ["a"]);
        _messenger.QueueRefresh(refresher, 1, 2);

        Assert.Equal(["clear a", "clear a", "refresh a", "refresh a", "id 1", "id 1", "id 2", "id 2"], refresher.Calls);
        Assert.True(_changes.HasFailed);
    }

    [Fact]
    public void QueueRefresh_RefresherThrowsOnce_RunsOnceMoreAndNothingHasFailed()
    {
        var refresher = new Refresher { Throws = true, IsCalmed = true };

        _messenger.QueueRefresh(refresher, ["a"]);

        Assert.Equal(["clear a", "clear a", "refresh a"], refresher.Calls);
        Assert.False(_changes.HasFailed);
    }

    [Fact]
    public void MakeUp_RefresherThrowsAgain_SaysSoAndTriesUntilItDoesNot()
    {
        var refresher = new Refresher { Throws = true };
        _messenger.QueueRefresh(refresher, ["a"]);

        Assert.False(_changes.MakeUp(() => { }));
        Assert.True(_changes.HasFailed);

        refresher.Throws = false;
        refresher.Calls.Clear();
        Assert.True(_changes.MakeUp(() => { }));
        Assert.False(_changes.HasFailed);
        Assert.Equal(["clear a", "refresh a"], refresher.Calls);

        Assert.True(_changes.MakeUp(() => { }));
        Assert.Equal(2, refresher.Calls.Count);
    }

    [Fact]
    public void QueueRefresh_PayloadOfAnotherType_IsAMistakeOfTheCaller() =>
        Assert.Throws<InvalidOperationException>(() => _messenger.QueueRefresh(new Refresher(), new[] { DateTime.UnixEpoch }));

    private sealed class NoNotes : IKeyValueRepository
    {
        public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) => null;

        public IKeyValue? Get(string? id) => null;

        public IEnumerable<IKeyValue> GetMany(params string[]? ids) => [];

        public bool Exists(string id) => false;

        public void Save(IKeyValue entity) => Assert.Fail("Nothing is committed here.");

        public void Delete(IKeyValue entity) => Assert.Fail("Nothing is committed here.");
    }

    private sealed class Refresher : IPayloadCacheRefresher<string>
    {
        public List<string> Calls { get; } = [];

        public bool Throws { get; set; }

        /// <summary>Whether it throws once only.</summary>
        public bool IsCalmed { get; init; }

        public Guid RefresherUniqueId => Guid.Empty;

        public string Name => "Test";

        public void Refresh(string[] payloads) => Note("refresh " + string.Join(',', payloads));

        public void RefreshInternal(string[] payloads) => Note("clear " + string.Join(',', payloads));

        public void Refresh(string json) => Note("json");

        public void RefreshAll() => Note("all");

        public void Refresh(int id) => Note($"id {id}");

        public void Remove(int id) => Note($"removed {id}");

        public void Refresh(Guid id) => Note($"key {id}");

        private void Note(string call)
        {
            Calls.Add(call);
            if (Throws)
            {
                Throws = !IsCalmed;
                throw new InvalidOperationException(call);
            }
        }
    }
}
