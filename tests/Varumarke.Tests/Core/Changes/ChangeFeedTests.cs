using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Changes;

namespace Varumarke.Tests.Core.Changes;

public sealed class ChangeFeedTests
{
    private readonly List<string> _heard = [];

    [Fact]
    public void Tell_ListenersOfSeveralPhases_HearPhaseByPhaseWhateverTheirRegistration()
    {
        ChangeFeed feed = Feed(services => services
            .AddChangeListener<Late>(ChangePhase.Derived, ChangeKinds.Media)
            .AddChangeListener<Early>(ChangePhase.Rights, ChangeKinds.Media | ChangeKinds.Types));

        feed.Tell([Media(1), Media(2)]);

        Assert.Equal(["Early 1", "Early 2", "Late 1", "Late 2"], _heard);
    }

    [Fact]
    public void Tell_AnotherKind_IsHeardByThoseWhoWantIt()
    {
        ChangeFeed feed = Feed(services => services
            .AddChangeListener<Early>(ChangePhase.Rights, ChangeKinds.Types)
            .AddChangeListener<Late>(ChangePhase.Derived, ChangeKinds.Media));

        feed.Tell([Change.Of(ChangeKinds.Types, key: null) with { Id = 3 }]);

        Assert.Equal(["Early 3"], _heard);
    }

    [Fact]
    public void Tell_OneFails_AllOthersHearAndTheTellerIsTold()
    {
        ChangeFeed feed = Feed(services => services
            .AddChangeListener<Failing>(ChangePhase.Stored, ChangeKinds.Media)
            .AddChangeListener<Late>(ChangePhase.Derived, ChangeKinds.Media));

        Assert.Throws<TimeoutException>(() => feed.Tell([Media(1)]));
        Assert.Equal(["Late 1"], _heard);

        Assert.Equal(2, Assert.Throws<AggregateException>(() => feed.Tell([Media(2), Media(3)])).InnerExceptions.Count);
        Assert.Equal(["Late 1", "Late 2", "Late 3"], _heard);
    }

    [Fact]
    public void Tell_BeforeAListenerCanBeMade_DoesNotMakeIt()
    {
        ChangeFeed feed = Feed(services => services
            .AddSingleton<Late>(_ => throw new InvalidOperationException("The engine has not booted."))
            .AddChangeListener<Late>(ChangePhase.Derived, ChangeKinds.Media));

        feed.Tell([Change.OfAll(ChangeKinds.DataTypes)]);

        Assert.Throws<InvalidOperationException>(() => feed.Tell([Media(1)]));
    }

    private static Change Media(int id) => Change.Of(ChangeKinds.Media, Guid.NewGuid()) with { Id = id };

    private ChangeFeed Feed(Action<IServiceCollection> listeners)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_heard);
        listeners(services);
        return services.BuildServiceProvider().GetRequiredService<ChangeFeed>();
    }

    private sealed class Early(List<string> heard) : IChangeListener
    {
        public void Hear(Change change) => heard.Add($"Early {change.Id}");
    }

    private sealed class Late(List<string> heard) : IChangeListener
    {
        public void Hear(Change change) => heard.Add($"Late {change.Id}");
    }

    private sealed class Failing : IChangeListener
    {
        public void Hear(Change change) => throw new TimeoutException("The disk is full.");
    }
}
