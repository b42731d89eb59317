using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Renditions;
using Varumarke.Testing;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>What ends, ends everywhere: for those who have it hot, by every address, and in the stores.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class GateTests(RenditionSite site)
{
    private static readonly Guid Forest = RenditionSite.KeyOf("skog-i-morgonljus");

    [Fact]
    public async Task Withdraw_Hot_ClosesEveryAddressInTheNextRequest()
    {
        string[] addresses = await AddressesAsync();
        foreach (string address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).Status);
        }

        site.Edit(Forest, media => media.SetValue("approval", "withdrawn"));
        try
        {
            foreach (string address in addresses)
            {
                FileAnswer answer = await site.GetAsync(address);
                Assert.True(HttpStatusCode.Gone == answer.Status, address);
                Assert.Equal("withdrawn", answer.Json["reason"]!.GetValue<string>());
                Assert.Equal("no-store", answer["Cache-Control"]);
            }

            await EmptyAsync(Forest);
        }
        finally
        {
            site.Edit(Forest, media => media.SetValue("approval", "approved"));
        }

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(addresses[0])).Status);
    }

    [Fact]
    public async Task Withdraw_TooLargeForMemory_ClosesWhatTheStoreGaveOut()
    {
        string address = $"/renditions/{Forest}/print.png";
        FileAnswer made = await site.GetAsync(address);
        FileAnswer stored = await site.GetAsync(address);
        FileAnswer part = await site.GetAsync(address, ("Range", "bytes=10-19"));
        Assert.True(made.Bytes.Length > 1024 * 1024, $"{made.Bytes.Length} bytes would be kept in memory.");
        Assert.Equal(made.Bytes, stored.Bytes);
        Assert.Equal(made["ETag"], stored["ETag"]);
        Assert.Equal(made.Bytes[10..20], part.Bytes);

        site.Edit(Forest, media => media.SetValue("approval", "withdrawn"));
        try
        {
            Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(address)).Status);
            await EmptyAsync(Forest);
        }
        finally
        {
            site.Edit(Forest, media => media.SetValue("approval", "approved"));
        }

        // The store has lost it, and nobody notices.
        Assert.Equal(made.Bytes, (await site.GetAsync(address)).Bytes);
    }

    [Fact]
    public async Task TheClock_PassesTheLastDay_ClosesEveryAddress()
    {
        DateTimeOffset now = site.Time.GetUtcNow();
        site.Edit(Forest, media => media.SetValue("deliverableTo", DateTime.SpecifyKind(now.UtcDateTime.AddHours(3), DateTimeKind.Unspecified)));
        try
        {
            string[] addresses = await AddressesAsync();
            FileAnswer kept = await site.GetAsync(addresses[0]);
            Assert.Matches("^public, max-age=[0-9]{1,5}, immutable$", kept["Cache-Control"]!);

            site.Time.Advance(TimeSpan.FromDays(1));

            foreach (string address in addresses)
            {
                FileAnswer answer = await site.GetAsync(address);
                Assert.True(HttpStatusCode.Gone == answer.Status, address);
                Assert.Equal("expired", answer.Json["reason"]!.GetValue<string>());
            }

            await EmptyAsync(Forest);
        }
        finally
        {
            site.Edit(Forest, media => media.SetValue("deliverableTo", null));
        }
    }

    [Fact]
    public async Task Get_Known_AsksNoDatabase()
    {
        string[] addresses = await AddressesAsync();
        foreach (string address in addresses)
        {
            await site.GetAsync(address);
        }

        var commands = new CommandCounter();
        using (DiagnosticListener.AllListeners.Subscribe(commands))
        {
            foreach (string address in addresses)
            {
                Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).Status);
            }
        }

        Assert.Equal(0, commands.Count);
    }

    private async Task<string[]> AddressesAsync()
    {
        FileAnswer terms = await site.GetAsync($"/renditions/{Forest}");
        string hashed = terms.Json["renditions"]!["presets"]!["thumb"]!["url"]!.GetValue<string>();
        string file = terms.Json["url"]!.GetValue<string>();
        return
        [
            hashed,
            $"/renditions/{Forest}/thumb.jpg",
            $"/renditions/{Forest}/thumb@200.auto",
            RenditionSite.Sign(file + "?width=120", RenditionSite.NewKey, "new"),
            file,
            $"/renditions/{Forest}",
        ];
    }

    // Purged in the background, within a moment; the request that follows the change is answered by the gate meanwhile.
    private async Task EmptyAsync(Guid key)
    {
        IRenditionStore store = site.Services.GetRequiredService<IRenditionStore>();
        await Eventually.HoldsAsync(async () => !await store.ListAsync(CancellationToken.None).AnyAsync(each => each.MediaKey == key));
    }

    private sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private int _count;

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting")
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
