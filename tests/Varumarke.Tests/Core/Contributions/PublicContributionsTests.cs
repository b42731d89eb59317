using Varumarke.Core.Changes;
using Varumarke.Core.Contributions;

namespace Varumarke.Tests.Core.Contributions;

/// <summary>However many contributions there are, a page reads its own, and a change reads itself again.</summary>
public sealed class PublicContributionsTests
{
    private static readonly DateTime Came = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);
    private readonly KnownRepository _repository = new();
    private readonly PublicContributions _shown;

    public PublicContributionsTests() => _shown = new PublicContributions(new Lazy<IContributionRepository>(_repository));

    private ContributionDesk Desk => new(_repository, _shown, null!, null!, null!, TimeProvider.System);

    [Fact]
    public void Read_AgainAndAgain_ReadsThemOnce()
    {
        Fill(1000);

        for (int time = 0; time < 20; time++)
        {
            Assert.Equal(1000, _shown.Read().All.Count);
        }

        Assert.Equal(1000, _repository.ShownRead);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(20_000)]
    public void Public_APageOfThem_ReadsNoMoreThanItShows(int count)
    {
        Fill(count);
        _shown.Read();
        foreach (int skip in new[] { 0, count - 20 })
        {
            int before = _repository.WholeRead;
            ContributionPage page = Desk.Public(skip, 20);

            Assert.Equal((count, 20, 20), (page.Total, page.Items.Count, _repository.WholeRead - before));
            Assert.Equal(page.Items.OrderByDescending(each => each.ReceivedOn), page.Items);
        }

        Assert.Equal(count, Desk.Counts().Values.Sum());
        Assert.Equal(count, _repository.ShownRead);
    }

    [Fact]
    public void Handle_OneThatWasHidden_ReadsItAloneAndItIsGone()
    {
        Fill(1000);
        _shown.Read();
        Contribution hidden = _repository.All.Values.First(), answered = _repository.All.Values.Last();
        Change(hidden with { IsHidden = true });
        Change(answered with { AnsweredOn = Came, Reply = "Ja" });

        Assert.DoesNotContain(hidden.Key, _shown.Read().All.Keys);
        Assert.DoesNotContain(hidden.Key, _shown.Read().Newest);
        Assert.Equal((998, 1), (_shown.Read().Counts[ContributionState.Received], _shown.Read().Counts[ContributionState.Answered]));
        Assert.Equal(1001, _repository.ShownRead);
    }

    [Fact]
    public void Handle_WhileTheyAreRead_IsReadAgainByWhoeverAsksNext()
    {
        Fill(3);
        Contribution first = _repository.All.Values.First();
        _repository.Meanwhile = () => Change(first with { IsHidden = true });

        _shown.Read();

        Assert.DoesNotContain(first.Key, _shown.Read().All.Keys);
    }

    [Fact]
    public void Read_AfterADatabaseThatWasAway_ReadsAllAgain()
    {
        Fill(3);
        _shown.Read();
        Contribution first = _repository.All.Values.First();
        Change(first with { IsHidden = true });
        _repository.Meanwhile = () => throw new TimeoutException();

        Assert.Throws<TimeoutException>(() => _shown.Read());
        Assert.DoesNotContain(first.Key, _shown.Read().All.Keys);
    }

    [Fact]
    public void Handle_RandomChanges_TellsAlwaysWhatHolds()
    {
        var chance = new Random(7);
        Fill(40);
        for (int round = 0; round < 500; round++)
        {
            Contribution any = _repository.All.Values.ElementAt(chance.Next(_repository.All.Count));
            switch (chance.Next(5))
            {
                case 0: Change(any with { IsHidden = !any.IsHidden }); break;
                case 1: Change(any with { MergedInto = any.MergedInto is null ? Guid.NewGuid() : null }); break;
                case 2: Change(New(100 + round)); break;
                case 3: Change(any with { DoneOn = Came }); break;
                default: _shown.Hear(Varumarke.Core.Changes.Change.OfAll(ChangeKinds.Contributions)); break;
            }

            if (chance.Next(3) == 0)
            {
                Assert.Equal(_repository.All.Values.Where(each => each.IsPublic).OrderByDescending(each => each.ReceivedOn).ThenBy(each => each.Key).Select(each => each.Key), _shown.Read().Newest);
                Assert.Equal(_repository.All.Values.Count(each => each is { IsPublic: true, DoneOn: not null }), _shown.Read().Counts.GetValueOrDefault(ContributionState.Done));
            }
        }
    }

    private void Fill(int count)
    {
        for (int number = 0; number < count; number++)
        {
            Contribution each = New(number);
            _repository.All.Add(each.Key, each);
        }
    }

    private void Change(Contribution contribution)
    {
        _repository.All[contribution.Key] = contribution with { Version = contribution.Version + 1 };
        _shown.Hear(Varumarke.Core.Changes.Change.Of(ChangeKinds.Contributions, contribution.Key));
    }

    private static Contribution New(int number) => new()
    {
        Key = Guid.NewGuid(), Code = $"{number}", Language = "sv", Idea = $"Förslag {number}", SenderKind = "resident", ReceivedOn = Came.AddMinutes(number), PublishedOn = Came.AddMinutes(number),
    };
}
