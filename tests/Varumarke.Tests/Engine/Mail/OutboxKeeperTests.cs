using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Core.Protection;
using Varumarke.Engine.Mail;

namespace Varumarke.Tests.Engine.Mail;

/// <summary>Nothing is lost while the server is away, everything is sent once, and nothing readable is kept.</summary>
public sealed class OutboxKeeperTests : IDisposable
{
    private static readonly OutgoingMail Letter = new() { Key = "letter:1", To = "anna@exempel.se", Text = new MailText("Hej", "Text") { LeaveUrl = "https://varumarke.exempel.se/x" } };

    private readonly FakeTimeProvider _time = new();
    private readonly Kept _kept = new();
    private readonly Server _server = new();
    private readonly Writer _writer = new();
    private readonly Lazy<ITextProtector> _protector = new(new Coded());
    private readonly MailOutbox _outbox;
    private readonly OutboxKeeper _keeper;

    public OutboxKeeperTests()
    {
        _outbox = new MailOutbox(_kept, _server, _protector, _time);
        _keeper = new OutboxKeeper(_kept, _server, _protector, new ServiceCollection().AddSingleton<IMailWriter>(_writer).BuildServiceProvider(), new NoTurns(), _time, NullLogger<OutboxKeeper>.Instance);
    }

    public void Dispose() => _keeper.Dispose();

    [Fact]
    public async Task Run_ServerIsThere_SendsOnceAndErases()
    {
        Assert.True(await _outbox.AddAsync(Letter, default));
        Assert.False(await _outbox.AddAsync(Letter, default));
        Assert.DoesNotContain("anna", _kept.Items.Single().Content, StringComparison.Ordinal);

        await RunAsync();
        await RunAsync();

        MailMessage sent = Assert.Single(_server.Taken);
        Assert.Equal(("anna@exempel.se", "Hej", "https://varumarke.exempel.se/x"), (sent.To, sent.Subject, sent.LeaveUrl));
        Assert.Empty(_kept.Items.Single().Content);
        Assert.False(await _outbox.AddAsync(Letter, default));
    }

    [Fact]
    public async Task Add_ManyADayThatNobodyAskedFor_FewLeave()
    {
        for (int i = 0; i < 20; i++)
        {
            await _outbox.AddAsync(Letter with { Key = $"ask:{i}", To = i % 2 == 0 ? "anna@exempel.se" : "Anna@Exempel.se", IsUnasked = true }, default);
        }

        Assert.True(await _outbox.AddAsync(Letter with { Key = "ask:other", To = "bo@exempel.se", IsUnasked = true }, default));
        Assert.True(await _outbox.AddAsync(Letter, default));
        await RunAsync();
        Assert.Equal(MailOutbox.MostUnasked + 2, _server.Taken.Count);

        _time.Advance(TimeSpan.FromDays(1));
        Assert.True(await _outbox.AddAsync(Letter with { Key = "ask:20", IsUnasked = true }, default));
    }

    [Fact]
    public async Task Run_ServerAwayForDays_SendsWhenItIsBack_UnderOneName()
    {
        await _outbox.AddAsync(Letter, default);
        _server.IsAway = true;
        for (int minute = 0; minute < 3 * 24 * 60; minute++)
        {
            await RunAsync();
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        // 1, 2, 4 … 256 minutes and then every six hours: far from once a minute.
        Assert.InRange(_server.Names.Count, 15, 30);
        _server.IsAway = false;
        _time.Advance(TimeSpan.FromHours(6));
        await RunAsync();
        await RunAsync();

        Assert.Single(_server.Taken);
        Assert.Single(_server.Names.Distinct());
    }

    [Fact]
    public async Task Run_ServerAway_ThreeAreTriedAndTheOthersLeftAlone()
    {
        for (int number = 0; number < 10; number++)
        {
            await _outbox.AddAsync(Letter with { Key = $"letter:{number}" }, default);
        }

        _server.IsAway = true;
        await RunAsync();

        Assert.Equal(3, _server.Names.Count);
    }

    [Fact]
    public async Task Run_RefusedForGood_IsNotTriedAgain_AndTheNextIsSent()
    {
        await _outbox.AddAsync(Letter with { To = Server.Nobody }, default);
        await _outbox.AddAsync(Letter with { Key = "letter:2" }, default);
        await RunAsync();
        _time.Advance(TimeSpan.FromDays(1));
        await RunAsync();

        Assert.Single(_server.Taken);
        Assert.All(_kept.Items, item => Assert.Empty(item.Content));
    }

    [Fact]
    public async Task Run_TwoWeeksInVain_GivesUpAndErases()
    {
        await _outbox.AddAsync(Letter, default);
        _server.IsAway = true;
        _time.Advance(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        await RunAsync();

        Assert.Empty(_kept.Items.Single().Content);
    }

    [Fact]
    public async Task Run_KindThatHasNothingToTellAnyMore_SendsNothing()
    {
        await _outbox.AddAsync(Letter with { Text = null, Kind = Writer.OwnKind, Data = "nothing" }, default);
        await _outbox.AddAsync(Letter with { Key = "letter:2", Text = null, Kind = Writer.OwnKind, Data = "news" }, default);
        await RunAsync();

        Assert.Equal("news", Assert.Single(_server.Taken).Text);
        Assert.Equal(["news"], _writer.Sent);
    }

    [Fact]
    public async Task Drop_WhatWaitsAboutIt_IsNotSent()
    {
        await _outbox.AddAsync(Letter with { About = "receipt:1" }, default);
        Assert.Equal(1, await _outbox.DropAsync("receipt:1", default));
        await RunAsync();

        Assert.Empty(_server.Taken);
    }

    [Fact]
    public async Task Run_NoServerAtAll_Waits()
    {
        _server.CanSend = false;
        await _outbox.AddAsync(Letter, default);
        await RunAsync();

        Assert.Equal(0, _kept.Items.Single().Attempts);
    }

    private Task RunAsync() => _keeper.RunAsync(CancellationToken.None);

    private sealed class Server : IMailTransport
    {
        public const string Nobody = "nobody@exempel.se";

        public bool CanSend { get; set; } = true;

        public bool IsAway { get; set; }

        public List<MailMessage> Taken { get; } = [];

        public List<string> Names { get; } = [];

        public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            Names.Add(message.Id!);
            if (IsAway)
            {
                throw new IOException("The server is away.");
            }

            if (message.To == Nobody)
            {
                throw new MailRefusedException();
            }

            Taken.Add(message);
            return Task.CompletedTask;
        }
    }

    private sealed class Writer : IMailWriter
    {
        public const string OwnKind = "test";

        public string Kind => OwnKind;

        public List<string> Sent { get; } = [];

        public Task<WrittenMail?> WriteAsync(string data, CancellationToken cancellationToken) => Task.FromResult(data == "nothing" ? null : new WrittenMail(new MailText("Subject", data), _ =>
        {
            Sent.Add(data);
            return Task.CompletedTask;
        }));
    }

    private sealed class Coded : ITextProtector
    {
        public string Protect(string purpose, string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(purpose + text));

        public string? Unprotect(string purpose, string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text)) is var opened && opened.StartsWith(purpose, StringComparison.Ordinal) ? opened[purpose.Length..] : null;
    }

    private sealed class NoTurns : IWorkTurns
    {
        public Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    // As the contract of the repository has it, without a database.
    private sealed class Kept : IMailOutboxRepository
    {
        private readonly Dictionary<string, (OutboxItem Item, DateTime? ClosedOn)> _items = [];

        public IEnumerable<OutboxItem> Items => _items.Values.Select(kept => kept.Item);

        public Task<bool> AddAsync(OutboxItem item, CancellationToken cancellationToken) => Task.FromResult(_items.TryAdd(item.Key, (item, null)));

        public Task<IReadOnlyList<OutboxItem>> DueAsync(DateTime now, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<OutboxItem>>([.. _items.Values.Where(kept => kept.ClosedOn is null && kept.Item.DueOn <= now).Select(kept => kept.Item).OrderBy(item => item.DueOn).Take(most)]);

        public Task<bool> TryAgainAtAsync(string key, DateTime dueOn, CancellationToken cancellationToken)
        {
            if (_items[key].ClosedOn is not null)
            {
                return Task.FromResult(false);
            }

            OutboxItem item = _items[key].Item;
            _items[key] = (item with { Attempts = item.Attempts + 1, DueOn = dueOn }, null);
            return Task.FromResult(true);
        }

        public Task CloseAsync(string key, DateTime now, CancellationToken cancellationToken)
        {
            _items[key] = (_items[key].Item with { Content = string.Empty }, now);
            return Task.CompletedTask;
        }

        public async Task<int> DropAsync(string about, DateTime now, CancellationToken cancellationToken)
        {
            string[] keys = [.. _items.Values.Where(kept => kept.ClosedOn is null && kept.Item.About == about).Select(kept => kept.Item.Key)];
            foreach (string key in keys)
            {
                await CloseAsync(key, now, cancellationToken);
            }

            return keys.Length;
        }

        public Task<int> DeleteClosedAsync(DateTime before, CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
