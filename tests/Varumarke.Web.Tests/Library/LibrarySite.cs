using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Engine.Background;
using Varumarke.Search.Keeping;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Library;

/// <summary>A seeded site whose clock the test sets, and whose index a test can wait for.</summary>
public sealed class LibrarySite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Varumarke:Webhooks:AllowedNetworks:0"] = "127.0.0.0/8",
}), IAsyncLifetime
{
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>The mail server.</summary>
    public MailServer Mails { get; } = new();

    /// <summary>Runs a job of the host at once; a run that the clock has begun is waited for.</summary>
    internal async Task RunAsync<TJob>() where TJob : RecurringJob
    {
        await using IAsyncDisposable turn = await Services.GetRequiredService<IWorkTurns>().TakeAsync(typeof(TJob).Name, default);
        await Services.GetServices<IHostedService>().OfType<TJob>().Single().RunAsync(default);
    }

    /// <summary>What the seed holds is found from the first test on.</summary>
    public Task InitializeAsync()
    {
        _ = Services;
        return IndexedAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public IMediaService Media => Services.GetRequiredService<IMediaService>();

    /// <summary>Until all that has been told is in the index.</summary>
    public Task IndexedAsync() => Eventually.HoldsAsync(() => Services.GetRequiredService<ChangeQueue>().IsEmpty);

    public async Task<JsonNode> JsonAsync(string path)
    {
        using HttpClient client = CreateClient();
        using HttpResponseMessage answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>The titles that a question finds.</summary>
    public async Task<string[]> TitlesAsync(string question, string language = "sv", string rest = "") =>
        [.. (await JsonAsync($"/api/v1/search?lang={language}&limit=100&q={Uri.EscapeDataString(question)}{rest}"))["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>())];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time).AddSingleton<IMailTransport>(Mails));
    }
}

/// <summary>A mail server that keeps what it takes, and is away when the test says so.</summary>
public sealed class MailServer : IMailTransport
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<MailMessage> _taken = new();

    public bool CanSend => true;

    public bool IsAway { get; set; }

    /// <summary>What was sent to an address.</summary>
    public IReadOnlyList<MailMessage> To(string address) => [.. _taken.Where(message => message.To == address)];

    public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new IOException("The server is away.");
        }

        _taken.Enqueue(message);
        return Task.CompletedTask;
    }
}

/// <summary>Tests that share the site, and leave it as it was.</summary>
[CollectionDefinition(Name)]
public sealed class LibrarySiteTests : ICollectionFixture<LibrarySite>
{
    public const string Name = "Library";
}
