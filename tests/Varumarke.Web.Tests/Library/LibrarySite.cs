using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Services;
using Varumarke.Search.Keeping;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Library;

/// <summary>A seeded site whose clock the test sets, and whose index a test can wait for.</summary>
public sealed class LibrarySite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
}), IAsyncLifetime
{
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

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
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    }
}

/// <summary>Tests that share the site, and leave it as it was.</summary>
[CollectionDefinition(Name)]
public sealed class LibrarySiteTests : ICollectionFixture<LibrarySite>
{
    public const string Name = "Library";
}
