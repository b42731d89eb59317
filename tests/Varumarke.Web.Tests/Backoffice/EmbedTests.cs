using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Embedding;
using Varumarke.Engine.Embedding;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>A site with films, on a port of this machine.</summary>
public sealed class FilmSite : IDisposable
{
    private readonly WebApplication _app;

    public FilmSite()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
        _app.StartAsync().GetAwaiter().GetResult();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public string Address { get; }

    /// <summary>What it answers next.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>The paths that were asked for.</summary>
    public List<string> Asked { get; } = [];

    public void Says(string json) => Answer = http => http.Response.WriteAsync(json);

    public void Dispose() => _app.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private Task AnswerAsync(HttpContext http)
    {
        Asked.Add(http.Request.Path + http.Request.QueryString);
        return Answer(http);
    }
}

/// <summary>What is asked of sites for the rich text editor, and what is taken of their answers.</summary>
public sealed class EmbedTests : IDisposable
{
    private const string Film = "https://film.example.se/skogen";

    private readonly FilmSite _films = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _films.Dispose();

    [Fact]
    public async Task Find_FilmOfASiteOfTheSettings_IsAFrameMadeHere()
    {
        _films.Says("""{"type":"video","title":"Skogen \"tyst\"","width":480,"height":270,"html":"<script>x()</script><iframe onload='x()' src='https://player.film.example.se/1?a=1&amp;b=2' allow='camera'></iframe>"}""");

        EmbedAnswer answer = await FindAsync(Film, maxWidth: 500);

        Assert.Equal(EmbedOutcome.Found, answer.Outcome);
        Assert.StartsWith("<iframe src=\"https://player.film.example.se/1?a=1&amp;b=2\" title=\"Skogen &quot;tyst&quot;\" width=\"480\" height=\"270\"", answer.Markup, StringComparison.Ordinal);
        Assert.Contains("sandbox=", answer.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("x()", answer.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("camera", answer.Markup, StringComparison.Ordinal);
        Assert.Equal("/oembed?url=https%3A%2F%2Ffilm.example.se%2Fskogen&format=json&maxwidth=500", Assert.Single(_films.Asked));
    }

    [Fact]
    public async Task Find_Photo_IsAPicture()
    {
        _films.Says("""{"type":"photo","title":"Skogen","url":"https://player.film.example.se/1.jpg","width":10,"height":-1}""");

        Assert.Equal("<img src=\"https://player.film.example.se/1.jpg\" alt=\"Skogen\" width=\"10\">", (await FindAsync(Film)).Markup);
    }

    [Theory]
    [InlineData("""{"type":"video","html":"<blockquote>x</blockquote><script src='https://player.film.example.se/x.js'></script>"}""")]
    [InlineData("""{"type":"video","html":"<iframe src='https://elsewhere.example.org/1'></iframe>"}""")]
    [InlineData("""{"type":"video","html":"<iframe src='http://player.film.example.se/1'></iframe>"}""")]
    [InlineData("""{"type":"video","html":"<iframe src='https://player.film.example.se:8443/1'></iframe>"}""")]
    [InlineData("""{"type":"video","html":"<iframe src='https://player.film.example.se@elsewhere.example.org/1'></iframe>"}""")]
    [InlineData("""{"type":"video","html":"<iframe src='javascript:alert(1)'></iframe>"}""")]
    [InlineData("""{"type":"video","html":"<iframe srcdoc='<script>x()</script>'></iframe>"}""")]
    [InlineData("""{"type":"photo","url":"https://elsewhere.example.org/1.jpg"}""")]
    [InlineData("""{"type":"link","title":"Skogen"}""")]
    [InlineData("""{"type":7,"html":[]}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task Find_NothingThatMayBeShown_IsNotUsable(string answer)
    {
        _films.Says(answer);

        Assert.Equal(new EmbedAnswer(EmbedOutcome.NotUsable), await FindAsync(Film));
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/skogen")]
    [InlineData("https://x.film.example.se/skogen")]
    [InlineData("https://film.example.se.example.org/skogen")]
    [InlineData("https://film.example.se@elsewhere.example.org/")]
    [InlineData("https://film.example.se:8443/skogen")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("skogen")]
    public async Task Find_NoSiteOfTheSettings_NobodyIsAsked(string url)
    {
        Assert.Equal(EmbedOutcome.NoProvider, (await FindAsync(url)).Outcome);
        Assert.Empty(_films.Asked);
    }

    [Fact]
    public async Task Find_Redirect_IsNotFollowed()
    {
        _films.Answer = http =>
        {
            http.Response.Redirect(_films.Address + "/inner");
            return Task.CompletedTask;
        };

        Assert.Equal(EmbedOutcome.NotUsable, (await FindAsync(Film)).Outcome);
        Assert.Single(_films.Asked);
    }

    [Fact]
    public async Task Find_InnerAddress_IsNotAsked()
    {
        _films.Says("{}");

        Assert.Equal(EmbedOutcome.NotUsable, (await FindAsync(Film, allowed: false)).Outcome);
        Assert.Empty(_films.Asked);
    }

    [Fact]
    public async Task Find_AnswerWithoutEnd_IsNotRead()
    {
        _films.Answer = async http =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.WriteAsync(new string(' ', 4096), http.RequestAborted);
            }
        };

        Assert.Equal(EmbedOutcome.NotUsable, (await FindAsync(Film)).Outcome);
    }

    [Fact]
    public async Task Find_SiteTakesTooLong_IsNotWaitedFor()
    {
        var asked = new TaskCompletionSource();
        _films.Answer = async http =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        Task<EmbedAnswer> finding = FindAsync(Film);
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(EmbedOutcome.NotUsable, (await finding).Outcome);
    }

    [Theory]
    [InlineData("http://film.example.se/oembed", "film.example.se", "127.0.0.0/8")]
    [InlineData("https://film.example.se/oembed", "https://film.example.se", "127.0.0.0/8")]
    [InlineData("https://film.example.se/oembed", "127.0.0.1", "127.0.0.0/8")]
    [InlineData("https://film.example.se/oembed", "film.example.se", "here")]
    public void Validate_SettingThatIsNone_IsSaid(string endpoint, string host, string network)
    {
        var options = new EmbedOptions { Providers = { ["film"] = new EmbedProvider { Endpoint = endpoint, Hosts = { host }, FrameHosts = { host } } }, AllowedNetworks = { network } };

        Assert.NotEmpty(options.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(options)));
    }

    private async Task<EmbedAnswer> FindAsync(string url, int? maxWidth = null, bool allowed = true)
    {
        var options = new EmbedOptions { Providers = { ["film"] = new EmbedProvider { Endpoint = _films.Address + "/oembed", Hosts = { "film.example.se" }, FrameHosts = { "player.film.example.se" } } } };
        if (allowed)
        {
            options.AllowedNetworks.Add("127.0.0.0/8");
        }

        using var client = new HttpClient(EmbeddingComposition.CreateHandler(options));
        return await new Embeds(client, Options.Create(options), _time, NullLogger<Embeds>.Instance).FindAsync(url, maxWidth, null, default);
    }
}

/// <summary>A backoffice whose editors may show films of one site.</summary>
public sealed class EmbeddingSite : BackofficeSite
{
    internal FilmSite Films { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Varumarke:Embeds:AllowedNetworks:0", "127.0.0.0/8");
        builder.UseSetting("Varumarke:Embeds:Providers:film:Endpoint", Films.Address + "/oembed");
        builder.UseSetting("Varumarke:Embeds:Providers:film:Hosts:0", "film.example.se");
        builder.UseSetting("Varumarke:Embeds:Providers:film:FrameHosts:0", "player.film.example.se");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Films.Dispose();
        }
    }
}

/// <summary>The operation that the rich text editor calls.</summary>
public sealed class EmbedOperationTests(EmbeddingSite site) : IClassFixture<EmbeddingSite>
{
    [Fact]
    public async Task Query_FilmOfTheSite_AnswersMarkupAndThePageLetsItsFrameIn()
    {
        site.Films.Says("""{"type":"video","html":"<iframe src='https://player.film.example.se/1'></iframe>"}""");
        using Editor editor = await site.SignInAsync();

        JsonNode answer = await editor.ReadAsync("oembed/query?url=https%3A%2F%2Ffilm.example.se%2Fskogen&maxWidth=360&maxHeight=240");
        HttpResponseMessage page = await editor.Client.GetAsync("/umbraco");

        Assert.StartsWith("<iframe", answer["markup"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("frame-src 'self' https://player.film.example.se;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?url=https%3A%2F%2Felsewhere.example.org%2F", "NoSupportedProvider")]
    [InlineData("", null)]
    [InlineData("?url=https%3A%2F%2Ffilm.example.se%2Fskogen&maxWidth=-1", null)]
    public async Task Query_NoneOfTheSites_IsAProblem(string query, string? status)
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.GetAsync("oembed/query" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(status, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["operationStatus"]?.GetValue<string>());
    }

    [Fact]
    public async Task Preview_BeginAndEnd_AreAnswered()
    {
        using Editor editor = await site.SignInAsync();

        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Post, "preview")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, "preview")).StatusCode);
    }
}
