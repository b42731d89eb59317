using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Changes;
using Varumarke.Portal;
using Varumarke.Portal.Keeping;

namespace Varumarke.Tests.Portal.Keeping;

/// <summary>A page is kept for those who ask for the same, for as long as nothing can have changed.</summary>
public sealed class KeptPagesTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Generation _generation = new();
    private readonly Generation _other = new();
    private readonly KeptPagesMiddleware _keeping;
    private Func<HttpContext, Task> _page;
    private int _made;
    private int _served;

    public KeptPagesTests()
    {
        _page = context => WriteAsync(context, "page");
        var pages = new KeptPages([_generation, _other], Options.Create(new PortalOptions()), _time);
        _keeping = new KeptPagesMiddleware(
            context =>
            {
                Interlocked.Increment(ref _made);
                return _page(context);
            },
            pages);
    }

    [Fact]
    public async Task Page_AskedForAgain_IsTheSameAndNotMadeAgain()
    {
        Answer first = await GetAsync();
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Answer again = await GetAsync();

        Assert.Equal(1, _made);
        Assert.Equal(("page 1", StatusCodes.Status200OK), (first.Text, first.Status));
        Assert.Equal((first.Text, first.Status, first.Headers["ETag"], first.Headers["X-Own"]), (again.Text, again.Status, again.Headers["ETag"], again.Headers["X-Own"]));
        Assert.Equal(first.Text.Length, again.Headers.ContentLength);
    }

    [Fact]
    public async Task Page_InTheNextSecond_IsMadeAnew()
    {
        _time.Advance(TimeSpan.FromMilliseconds(950));
        await GetAsync();
        _time.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal("page 2", (await GetAsync()).Text);
    }

    [Fact]
    public async Task Page_AfterAnyChange_IsMadeAnew()
    {
        await GetAsync();
        _generation.Now++;
        Assert.Equal("page 2", (await GetAsync()).Text);
        _other.Now++;
        Assert.Equal("page 3", (await GetAsync()).Text);
    }

    [Fact]
    public async Task Page_ChangedWhileItWasMade_IsNobodyElses()
    {
        _page = context =>
        {
            _generation.Now++;
            return WriteAsync(context, "old");
        };
        await GetAsync();
        _page = context => WriteAsync(context, "new");

        Assert.Equal("new 2", (await GetAsync()).Text);
        Assert.Equal("new 2", (await GetAsync()).Text);
    }

    [Theory]
    [InlineData("POST", "/sv", "", "", "")]
    [InlineData("HEAD", "/sv", "", "", "")]
    [InlineData("GET", "/sv", "", "Cookie", "basket=1")]
    [InlineData("GET", "/sv", "", "Authorization", "Bearer x")]
    [InlineData("GET", "/sv", "", "Range", "bytes=0-1")]
    [InlineData("GET", "/sv", "", "Accept-Encoding", "br")]
    [InlineData("GET", "/sv", "?a=1", "", "")]
    [InlineData("GET", "/sv/guide", "", "", "")]
    [InlineData("GET", "/SV", "", "", "")]
    public async Task Page_AskedForOtherwise_IsMadeForThatOne(string method, string path, string query, string header, string value)
    {
        await GetAsync();

        Assert.Equal("page 2", (await GetAsync(path, query, method, header, value)).Text);
        Assert.Equal("page 1", (await GetAsync()).Text);
    }

    [Fact]
    public async Task Page_OnAnotherHostOrScheme_IsMadeForThatOne()
    {
        await GetAsync();

        Assert.Equal("page 2", (await GetAsync(change: request => request.Host = new HostString("other.example"))).Text);
        Assert.Equal("page 3", (await GetAsync(change: request => request.Scheme = "https")).Text);
        Assert.Equal("page 4", (await GetAsync(change: request => request.PathBase = "/below")).Text);
    }

    [Theory]
    [InlineData("/svensk")]
    [InlineData("/api/v1/assets")]
    [InlineData("/")]
    public async Task Path_OfNoPage_IsPassedOn(string path)
    {
        await GetAsync(path);

        Assert.Equal("page 2", (await GetAsync(path)).Text);
    }

    [Theory]
    [InlineData("not said")]
    [InlineData("status")]
    [InlineData("cookie")]
    public async Task Page_ThatIsNotForAll_IsMadeForEach(string why)
    {
        _page = context =>
        {
            context.Response.StatusCode = why == "status" ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            if (why == "cookie")
            {
                context.Response.Headers.SetCookie = "a=b";
            }

            return WriteAsync(context, "own", mayBeKept: why != "not said");
        };
        await GetAsync();

        Assert.Equal("own 2", (await GetAsync()).Text);
    }

    [Fact]
    public async Task Page_LongerThanAPage_IsSentWholeAndNotKept()
    {
        string text = new('x', 2 * 1024 * 1024);
        _page = context => WriteAsync(context, text);

        Assert.Equal(text + " 1", (await GetAsync()).Text);
        Assert.Equal(text + " 2", (await GetAsync()).Text);
    }

    [Theory]
    [InlineData("\"tag-1\"", true)]
    [InlineData("W/\"tag-1\"", true)]
    [InlineData("\"x\", \"tag-1\"", true)]
    [InlineData("*", true)]
    [InlineData("\"tag-2\"", false)]
    public async Task KnownPage_IsNotSentAgain(string known, bool isKnown)
    {
        await GetAsync();
        Answer answer = await GetAsync(header: "If-None-Match", value: known);

        Assert.Equal(1, _made);
        Assert.Equal(isKnown ? (StatusCodes.Status304NotModified, string.Empty) : (StatusCodes.Status200OK, "page 1"), (answer.Status, answer.Text));
        Assert.Equal("\"tag-1\"", answer.Headers.ETag);
    }

    [Fact]
    public async Task WhatIsDoneWhenItIsRead_IsDoneEachTime()
    {
        _page = context =>
        {
            PageInMaking.Do(context, () => _served++);
            return WriteAsync(context, "page");
        };
        await GetAsync();
        await GetAsync();
        await GetAsync(header: "If-None-Match", value: "*");

        Assert.Equal((1, 3), (_made, _served));
    }

    [Fact]
    public async Task SeveralAtOnce_AreMadeOnce()
    {
        var mayEnd = new TaskCompletionSource();
        _page = async context =>
        {
            await mayEnd.Task;
            await WriteAsync(context, "page");
        };
        Task<Answer>[] all = [.. Enumerable.Range(0, 20).Select(_ => GetAsync())];
        mayEnd.SetResult();

        Assert.All(await Task.WhenAll(all), answer => Assert.Equal("page 1", answer.Text));
    }

    [Fact]
    public async Task SeveralAtOnce_TheOneThatMakesItFails_TheOthersMakeTheirOwn()
    {
        var mayEnd = new TaskCompletionSource();
        _page = async context =>
        {
            int number = _made;
            await mayEnd.Task;
            if (number == 1)
            {
                throw new InvalidOperationException("No page.");
            }

            await WriteAsync(context, "page");
        };
        Task<Answer> failing = GetAsync();
        Task<Answer> waiting = GetAsync();
        mayEnd.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.StartsWith("page", (await waiting).Text, StringComparison.Ordinal);
        Assert.Equal(2, _made);
    }

    [Fact]
    public async Task SeveralAtOnce_OneOfThemGoes_TheOthersAreAnswered()
    {
        var mayEnd = new TaskCompletionSource();
        _page = async context =>
        {
            await mayEnd.Task;
            await WriteAsync(context, "page");
        };
        using var gone = new CancellationTokenSource();
        Task<Answer> first = GetAsync();
        Task<Answer> second = GetAsync(change: request => request.HttpContext.RequestAborted = gone.Token);
        Task<Answer> third = GetAsync();
        await gone.CancelAsync();
        mayEnd.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(("page 1", "page 1"), ((await first).Text, (await third).Text));
    }

    [Fact]
    public async Task SeveralAtOnce_OfAFileThatIsNotKept_DoNotWaitForItsEnd()
    {
        var hasBegun = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        _page = async context =>
        {
            int number = _made;
            await WriteAsync(context, "file", mayBeKept: false);
            if (number == 1)
            {
                hasBegun.SetResult();
                await mayEnd.Task;
            }
        };
        Task<Answer> first = GetAsync();
        await hasBegun.Task;

        Assert.Equal("file 2", (await GetAsync()).Text);
        mayEnd.SetResult();
        Assert.Equal("file 1", (await first).Text);
    }

    private async Task WriteAsync(HttpContext context, string text, bool mayBeKept = true)
    {
        if (mayBeKept && context.Features.Get<PageInMaking>() is { } page)
        {
            page.MayBeKept = true;
        }

        context.Response.Headers.ETag = "\"tag-1\"";
        context.Response.Headers["X-Own"] = "own";
        context.Response.ContentType = "text/html";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"{text} {_made}"));
    }

    private async Task<Answer> GetAsync(string path = "/sv", string query = "", string method = "GET", string header = "", string value = "", Action<HttpRequest>? change = null)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("brand.example");
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        if (header.Length > 0)
        {
            context.Request.Headers[header] = value;
        }

        change?.Invoke(context.Request);
        await _keeping.InvokeAsync(context);
        return new Answer(context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }

    private sealed record Answer(int Status, string Text, IHeaderDictionary Headers);

    private sealed class Generation : IGeneration
    {
        public long Now { get; set; }
    }
}
