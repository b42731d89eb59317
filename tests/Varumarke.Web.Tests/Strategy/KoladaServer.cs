using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>A server of ours that answers in the shape of Kolada's API of version 3, or as a test wants it to fail.</summary>
public sealed class KoladaServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _asked = [];
    private readonly Lock _lock = new();
    private readonly Dictionary<(string KeyFigure, string Area, int Year, string Gender), decimal> _figures = [];

    public KoladaServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/v3/data/kpi/{kpis}/municipality/{areas}/year/{years}", AnswerAsync);
        _app.Start();
    }

    /// <summary>How it fails; null where it does not.</summary>
    public KoladaFault? Fault { get; set; }

    /// <summary>How many years of a key figure and area one page holds.</summary>
    public int PageSize { get; set; } = 5_000;

    public string Root => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v3/";

    /// <summary>What was asked, oldest first.</summary>
    public string[] Asked
    {
        get
        {
            lock (_lock)
            {
                return [.. _asked];
            }
        }
    }

    public void Set(string keyFigure, string area, int year, decimal value, string gender = "T") => _figures[(keyFigure, area, year, gender)] = value;

    public void Clear(string keyFigure)
    {
        foreach (var figure in _figures.Keys.Where(figure => figure.KeyFigure == keyFigure).ToArray())
        {
            _figures.Remove(figure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        lock (_lock)
        {
            _asked.Add(context.Request.Path + context.Request.QueryString);
        }

        string whole = Page(context);
        switch (Fault)
        {
            case KoladaFault.Status:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case KoladaFault.Redirect:
                context.Response.Redirect("http://elsewhere.example.se/v3/");
                break;
            case KoladaFault.Late:
                await Task.WhenAny(_end.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
                break;
            case KoladaFault.Truncated:
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = Encoding.UTF8.GetByteCount(whole) + 10;
                await context.Response.WriteAsync(whole);
                context.Abort();
                break;
            case KoladaFault.Cut:
                await WriteAsync(context, whole[..^20]);
                break;
            case KoladaFault.Markup:
                await WriteAsync(context, "<html><body>Underhåll pågår</body></html>");
                break;
            case KoladaFault.OtherShape:
                await WriteAsync(context, """{"results":[{"kpi":"N00001","value":1}]}""");
                break;
            case KoladaFault.Text:
                await WriteAsync(context, whole.Replace("\"value\":", "\"value\":\"x\",\"was\":", StringComparison.Ordinal));
                break;
            case KoladaFault.Nothing:
                await WriteAsync(context, """{"values":[],"count":0,"next_url":null,"previous_url":null}""");
                break;
            case KoladaFault.Silent:
                await WriteAsync(context, string.Empty);
                break;
            case KoladaFault.Elsewhere:
                await WriteAsync(context, whole.Replace("\"next_url\":null", "\"next_url\":\"http://elsewhere.example.se/v3/data?page=2\"", StringComparison.Ordinal));
                break;
            case KoladaFault.Endless:
                await WriteAsync(context, whole.Replace("\"next_url\":null", $"\"next_url\":\"{Root}{context.Request.Path.Value!["/v3/".Length..]}\"", StringComparison.Ordinal));
                break;
            case KoladaFault.Huge:
                await WriteAsync(context, whole + new string(' ', 11 * 1024 * 1024));
                break;
            case KoladaFault.Contradiction:
                await WriteAsync(context, whole.Replace("\"values\":[{\"count\"", "\"values\":[{\"count\":1,\"gender\":\"T\",\"status\":\"\",\"value\":0.125,\"isdeleted\":false},{\"count\"", StringComparison.Ordinal));
                break;
            default:
                await WriteAsync(context, whole);
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(text);
    }

    private string Page(HttpContext context)
    {
        string[] keyFigures = Values(context, "kpis"), areas = Values(context, "areas");
        int[] years = [.. Values(context, "years").Select(year => int.Parse(year, CultureInfo.InvariantCulture))];
        Assert.True(keyFigures.Length <= 25 && years.Length <= 25);
        int page = int.TryParse(context.Request.Query["page"], out int number) ? number : 1;
        var all = _figures
            .Where(figure => keyFigures.Contains(figure.Key.KeyFigure) && areas.Contains(figure.Key.Area) && years.Contains(figure.Key.Year))
            .GroupBy(figure => (figure.Key.KeyFigure, figure.Key.Area, figure.Key.Year))
            .OrderBy(year => year.Key)
            .ToArray();
        var rows = all.Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        var values = new JsonArray([.. rows.Select(year => (JsonNode)new JsonObject
        {
            ["kpi"] = year.Key.KeyFigure,
            ["municipality"] = year.Key.Area,
            ["period"] = year.Key.Year,
            ["values"] = new JsonArray([.. year.Select(figure => (JsonNode)new JsonObject { ["count"] = 1, ["gender"] = figure.Key.Gender, ["status"] = "", ["value"] = figure.Value, ["isdeleted"] = false })]),
        })]);

        // As some services behind a proxy do, it names another scheme than it was called by.
        string? next = page * PageSize < all.Length ? $"https://127.0.0.1{context.Request.Path}?page={page + 1}" : null;
        return new JsonObject { ["values"] = values, ["count"] = rows.Length, ["next_url"] = next, ["previous_url"] = null }.ToJsonString();
    }

    private static string[] Values(HttpContext context, string name) => ((string)context.Request.RouteValues[name]!).Split(',');
}

/// <summary>How the server fails.</summary>
public enum KoladaFault
{
    Status,
    Redirect,
    Late,
    Truncated,
    Cut,
    Markup,
    OtherShape,
    Text,
    Nothing,
    Silent,
    Elsewhere,
    Endless,
    Huge,
    Contradiction,
}
