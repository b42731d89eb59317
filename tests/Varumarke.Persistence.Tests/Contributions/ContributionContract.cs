using Varumarke.Core.Contributions;
using Varumarke.Core.Receipts;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Contributions;

public sealed class SqliteContributionTests(SqliteFixture fixture) : ContributionContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresContributionTests(PostgresFixture fixture) : ContributionContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A contribution is read back as it was written, goes on one change at a time, and is listed and counted as far as it may be.</summary>
public abstract class ContributionContract(DatabaseFixture fixture)
{
    private static readonly DateTime Came = new(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc);
    private readonly IContributionRepository _contributions = fixture.Get<IContributionRepository>();

    [Fact]
    public void Add_EverythingThatItSays_IsReadBackByKeyAndCode()
    {
        Contribution full = Full();

        Assert.True(_contributions.TryAdd(full));

        Assert.Equal(full, _contributions.Find(full.Key));
        Assert.Equal(full, _contributions.Find(full.Code));
        Assert.Null(_contributions.Find(ReceiptCode.New()));
        Assert.Null(_contributions.Find("' OR 1=1 --"));
    }

    [Fact]
    public void Add_TheSameKeyTwice_KeepsTheFirst()
    {
        Contribution first = Bare();
        _contributions.TryAdd(first);

        Assert.False(_contributions.TryAdd(first with { Code = ReceiptCode.New(), Idea = "En annan text än den första." }));
        Assert.Equal(first, _contributions.Find(first.Key));
    }

    [Fact]
    public void Replace_OfTwoWhoReadTheSame_OnlyTheFirstGoesOn()
    {
        Contribution read = Bare();
        _contributions.TryAdd(read);

        Assert.True(_contributions.TryReplace(read with { Reply = "Vårt svar" }));
        Assert.False(_contributions.TryReplace(read with { Reply = "Ett annat svar" }));
        Assert.Equal(("Vårt svar", 1), (_contributions.Find(read.Key)!.Reply, _contributions.Find(read.Key)!.Version));
    }

    [Fact]
    public void CountMergedInto_OfSeveral_CountsThoseThatGoOnWithEach()
    {
        Contribution first = Bare(), second = Bare(), alone = Bare();
        foreach (Contribution each in new[] { first, second, alone, Bare() with { MergedInto = first.Key }, Bare() with { MergedInto = first.Key }, Bare() with { MergedInto = second.Key } })
        {
            _contributions.TryAdd(each);
        }

        Assert.Equal(
            [(first.Key, 2), (second.Key, 1)],
            _contributions.CountMergedInto([first.Key, second.Key, alone.Key]).Select(into => (into.Key, into.Value)).OrderByDescending(into => into.Value));
        Assert.Empty(_contributions.CountMergedInto([]));
    }

    [Fact]
    public void Find_BySeveralKeys_GivesThoseThatAreThere()
    {
        Contribution first = Bare(), second = Bare();
        _contributions.TryAdd(first);
        _contributions.TryAdd(second);

        Assert.Equal(new[] { first, second }.OrderBy(each => each.Key), _contributions.Find([first.Key, Guid.NewGuid(), second.Key]).OrderBy(each => each.Key));
    }

    [Fact]
    public void Replace_InAScopeThatIsRolledBack_IsUndone()
    {
        Contribution read = Bare();
        _contributions.TryAdd(read);

        fixture.InScopeRolledBack(() => _contributions.TryReplace(read with { Reply = "Vårt svar" }));

        Assert.Equal(read, _contributions.Find(read.Key));
    }

    [Fact]
    public void AllPublic_HiddenMergedAndUnpublished_AreNotAmongThem()
    {
        Contribution shown = Bare() with { Idea = "Bänkar vid älven\n" + new string('x', 3000), PublishedOn = Came, AnsweredOn = Came };
        Contribution[] all = [shown, Bare(), Bare() with { PublishedOn = Came, IsHidden = true }, Bare() with { PublishedOn = Came, MergedInto = shown.Key }];
        foreach (Contribution each in all)
        {
            _contributions.TryAdd(each);
        }

        PublicContribution told = Assert.Single(_contributions.AllPublic([.. all.Select(each => each.Key)]));
        Assert.Equal((shown.Key, ContributionTitle.Of(shown.Idea), ContributionState.Answered, shown.ReceivedOn), (told.Key, told.Title, told.State, told.ReceivedOn));
        Assert.Contains(told, _contributions.AllPublic());
        Assert.DoesNotContain(_contributions.AllPublic(), each => all.Skip(1).Any(other => other.Key == each.Key));
        Assert.Empty(_contributions.AllPublic([]));
    }

    [Fact]
    public void ForEach_OfAQuestion_GivesWhatItsPagesHold()
    {
        string mark = Guid.NewGuid().ToString("N");
        foreach (int day in new[] { 3, 1, 2 })
        {
            _contributions.TryAdd(Bare() with { Idea = $"Bänkar {mark}", ReceivedOn = Came.AddDays(day) });
        }

        var question = new ContributionQuestion(null, false, mark);
        var given = new List<Contribution>();
        _contributions.ForEach(question, given.Add);

        Assert.Equal(3, given.Count);
        Assert.Equal(_contributions.Page(question, 0, 10).Items, given);
    }

    [Fact]
    public void Page_ByStateAndText_FindsThoseAlone()
    {
        string mark = Guid.NewGuid().ToString("N");
        Contribution answered = Bare() with { Idea = $"Fler BÄNKAR {mark}", AnsweredOn = Came.AddDays(1) }, received = Bare() with { Idea = $"fler bänkar {mark}" };
        _contributions.TryAdd(answered);
        _contributions.TryAdd(received);

        Assert.Equal([answered.Key], Keys(new ContributionQuestion(ContributionState.Answered, false, mark.ToUpperInvariant())));
        Assert.Equal(2, _contributions.Page(new ContributionQuestion(null, false, mark), 0, 1).Total);
        Assert.Empty(Keys(new ContributionQuestion(null, true, mark)));
        Assert.Empty(Keys(new ContributionQuestion(null, false, "%" + mark)));
    }

    [Fact]
    public void Page_AfterAChange_FindsThemByWhatTheyAreNow()
    {
        string mark = Guid.NewGuid().ToString("N");
        Contribution changed = Bare() with { Idea = $"Bänkar {mark}" };
        _contributions.TryAdd(changed);
        Assert.Equal([changed.Key], Keys(new ContributionQuestion(ContributionState.Received, false, mark)));

        Assert.True(_contributions.TryReplace(changed with { AnsweredOn = Came.AddDays(1), IsHidden = true }));

        Assert.Empty(Keys(new ContributionQuestion(null, false, mark)));
        Assert.Equal([changed.Key], Keys(new ContributionQuestion(ContributionState.Answered, true, mark)));
    }

    [Fact]
    public void AnswerTimes_OfHiddenAndMerged_DoNotCount()
    {
        DateTime since = new(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Contribution answered = Bare() with { ReceivedOn = since, AnsweredOn = since.AddDays(4) };
        foreach (Contribution each in new[] { answered, Fresh(answered) with { IsHidden = true }, Fresh(answered) with { MergedInto = answered.Key }, Fresh(answered) with { AnsweredOn = null } })
        {
            _contributions.TryAdd(each);
        }

        Assert.Equal([TimeSpan.FromDays(4)], _contributions.AnswerTimes(since));
    }

    [Fact]
    public void EraseContacts_ByTheRule_LeavesTheRest()
    {
        DateTime moment = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Contribution done = Full() with { ReceivedOn = moment.AddYears(-1), DoneOn = moment.AddDays(-1) };
        Contribution old = Full() with { ReceivedOn = moment.AddYears(-3), DoneOn = null, MergedInto = null };
        Contribution kept = Full() with { ReceivedOn = moment, DoneOn = moment };
        foreach (Contribution each in new[] { done, old, kept })
        {
            _contributions.TryAdd(each);
        }

        IReadOnlyList<Guid> due = _contributions.WithContactBefore(moment, moment.AddYears(-2));
        Assert.Equal([.. new[] { done.Key, old.Key }.Order()], due.Order());
        _contributions.EraseContacts(due);
        Assert.Null(_contributions.Find(done.Key)!.Contact);
        Assert.NotNull(_contributions.Find(kept.Key)!.Contact);
        Assert.Empty(_contributions.WithContactBefore(moment, moment.AddYears(-2)));
    }

    private Guid[] Keys(ContributionQuestion question) => [.. _contributions.Page(question, 0, 100).Items.Select(each => each.Key)];

    private static Contribution Fresh(Contribution contribution) => contribution with { Key = Guid.NewGuid(), Code = ReceiptCode.New() };

    private static Contribution Bare() => new()
    {
        Key = Guid.NewGuid(),
        Code = ReceiptCode.New(),
        Language = "sv",
        Idea = "Sätt upp fler bänkar längs älven.",
        SenderKind = "resident",
        ReceivedOn = Came,
    };

    private static Contribution Full() => Bare() with
    {
        Area = Guid.NewGuid(),
        Contact = "förseglat",
        WantsMail = true,
        ReadOn = Came.AddDays(1),
        AnsweredOn = Came.AddDays(2),
        ActivityOn = Came.AddDays(3),
        DoneOn = Came.AddDays(4),
        PromisedOn = Came.Date.AddDays(9),
        Reply = "Tack!\nVi gör det.",
        Activity = Guid.NewGuid(),
        MergedInto = Guid.NewGuid(),
        PublishedOn = Came.AddDays(1),
        IsHidden = true,
        RecordNumber = "KS 2026/117",
        RegisteredOn = Came.AddDays(1),
        Version = 7,
    };
}
