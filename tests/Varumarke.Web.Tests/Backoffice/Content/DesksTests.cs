using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Clustering;
using Varumarke.ManagementApi.OpenDocuments;
using Varumarke.ManagementApi.ServerEvents;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Who has which document open, on two nodes that hear each other.</summary>
public sealed class DesksTests
{
    private const string Path = "-1,1001";
    private static readonly Guid Document = Guid.NewGuid();
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Bo = Guid.NewGuid();

    private readonly FakeTimeProvider _time = new();
    private readonly Bus _bus = new();
    private readonly Desks _near;
    private readonly Desks _far;

    public DesksTests()
    {
        _near = new Desks(_time, _bus, new ServerEventQueue());
        _far = new Desks(_time, _bus, new ServerEventQueue());
        _bus.Listeners = [_near, _far];
    }

    [Fact]
    public void Open_OnAnotherNode_IsSeenUntilItIsClosed()
    {
        Open(_near, Anna, "Anna");

        Assert.Equal(["Anna"], Open(_far, Bo, "Bo"));
        Assert.Equal(["Bo"], Open(_near, Anna, "Anna"));
        _far.Close(Document, Path, Bo);
        Assert.Empty(Open(_near, Anna, "Anna"));
    }

    [Fact]
    public void Open_NodeThatDied_IsForgottenAfterItsLease()
    {
        Open(_far, Bo, "Bo");
        _bus.Listeners = [_near];

        _time.Advance(Desks.Lease - TimeSpan.FromSeconds(1));
        Assert.Equal(["Bo"], Open(_near, Anna, "Anna"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(Open(_near, Anna, "Anna"));
    }

    [Fact]
    public void Open_BeatsOfOnePageOnChangingNodes_AreOneReaderSinceTheFirst()
    {
        DateTimeOffset began = _time.GetUtcNow();
        for (int beat = 0; beat < 20; beat++)
        {
            Open(beat % 2 == 0 ? _near : _far, Anna, "Anna");
            _time.Advance(Desks.Beat);
        }

        Reader reader = Assert.Single(_far.Open(Document, Path, Bo, "Bo"));
        Assert.Equal(("Anna", began), (reader.Name, reader.Since));
    }

    [Fact]
    public void Open_BeatsForAnHour_AreToldOnceAMinute()
    {
        for (TimeSpan open = TimeSpan.Zero; open < TimeSpan.FromHours(1); open += Desks.Beat)
        {
            Open(_near, Anna, "Anna");
            _time.Advance(Desks.Beat);
        }

        Assert.Equal(60, _bus.Told);
    }

    [Fact]
    public void Close_WhatIsNotOpen_IsNotTold()
    {
        _near.Close(Document, Path, Anna);

        Assert.Equal(0, _bus.Told);
    }

    private static string[] Open(Desks desks, Guid user, string name) => [.. desks.Open(Document, Path, user, name).Select(reader => reader.Name)];

    private sealed class Bus : INodeMessages
    {
        public Desks[] Listeners { get; set; } = [];

        public int Told { get; private set; }

        public void Tell(string topic, string text)
        {
            Told++;
            foreach (Desks listener in Listeners.Where(listener => listener.Topic == topic))
            {
                listener.Heard(text);
            }
        }
    }
}
