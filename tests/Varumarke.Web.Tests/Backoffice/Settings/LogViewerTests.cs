using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>The program's own log in the log viewer.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class LogViewerTests(BackofficeSite site)
{
    [Theory]
    [InlineData("@Level = 'Error'", true)]
    [InlineData("@Level='Warning'", false)]
    [InlineData("Not(@Level='Verbose') and Not(@Level='Debug')", true)]
    [InlineData("StartsWith(SourceContext, 'Prov.Logg')", true)]
    [InlineData("Has(@Exception) and Antal > 40", true)]
    [InlineData("Has(@Exception) and Antal > 42", false)]
    [InlineData("@Message like '%42 träd%'", true)]
    [InlineData("@Message like '%42 TRÄD%' ci", true)]
    [InlineData("@MessageTemplate = 'Fällde {Antal} träd'", true)]
    [InlineData("(Antal = 1 or Antal = 42) and not Has(Saknas)", true)]
    [InlineData("fällde 42", true)]
    [InlineData("Has(", false)]
    public async Task Log_Filtered_HoldsWhatIsAskedFor(string expression, bool expected)
    {
        Write();
        using Editor editor = await site.SignInAsync();

        JsonNode page = await editor.ReadAsync($"log-viewer/log?take=1000&filterExpression={Uri.EscapeDataString(expression)}");

        Assert.Equal(expected, page["items"]!.AsArray().Any(entry => entry!.Text("renderedMessage") == "Fällde 42 träd"));
    }

    [Fact]
    public async Task Log_IsCountedAndKept()
    {
        Write();
        using Editor editor = await site.SignInAsync();

        JsonNode entry = (await editor.ReadAsync("log-viewer/log?take=1000&logLevel=Error")) ["items"]!.AsArray().First(one => one!.Text("messageTemplate") == "Fällde {Antal} träd")!;
        Assert.Equal("42", entry["properties"]!.AsArray().Single(one => one!.Text("name") == "Antal")!.Text("value"));
        Assert.Contains("InvalidOperationException", entry.Text("exception"), StringComparison.Ordinal);
        Assert.True((await editor.ReadAsync("log-viewer/level-count"))["error"]!.GetValue<int>() > 0);
        Assert.Contains((await editor.ReadAsync("log-viewer/message-template?take=1000"))["items"]!.AsArray(), one => one!.Text("messageTemplate") == "Fällde {Antal} träd");
        Assert.Equal("Global", (await editor.ReadAsync("log-viewer/level"))["items"]![0]!.Text("name"));
        Assert.Empty((await editor.ReadAsync("log-viewer/log?endDate=2001-01-01"))["items"]!.AsArray());
        await editor.DoAsync(HttpMethod.Get, "log-viewer/validate-logs-size?startDate=2026-01-01&endDate=2026-01-01");
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync("log-viewer/validate-logs-size?startDate=2026-01-02&endDate=2025-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync("log-viewer/log?startDate=igår")).StatusCode);
    }

    [Fact]
    public async Task Log_AfterASignIn_SaysWhomATokenWasIssuedTo()
    {
        using Editor editor = await site.SignInAsync();

        JsonNode page = await editor.ReadAsync($"log-viewer/log?take=1000&filterExpression={Uri.EscapeDataString("StartsWith(@MessageTemplate, 'The token')")}");

        string user = (await editor.ReadAsync("user/current")).Text("id");
        Assert.Contains(page["items"]!.AsArray(), entry => entry!.Text("renderedMessage") == $"The token of user {user} is issued for authorization_code");
    }

    [Fact]
    public async Task SavedSearch_ItsWholeLife()
    {
        using Editor editor = await site.SignInAsync();
        await editor.CreateAsync("log-viewer/saved-search", new { name = "Bara fel", query = "@Level='Error'" });

        Assert.Equal("@Level='Error'", (await editor.ReadAsync("log-viewer/saved-search/Bara%20fel")).Text("query"));
        Assert.Contains("Bara fel", (await editor.ReadAsync("log-viewer/saved-search?take=100")).Names());
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "DuplicateLogSearch", HttpMethod.Post, "log-viewer/saved-search", new { name = "Bara fel", query = "x" });
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidName", HttpMethod.Post, "log-viewer/saved-search", new { });
        await editor.DoAsync(HttpMethod.Delete, "log-viewer/saved-search/Bara%20fel");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("log-viewer/saved-search/Bara%20fel")).StatusCode);
    }

    private void Write() =>
        site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Prov.Loggen").LogError(new InvalidOperationException("Provat"), "Fällde {Antal} träd", 42);
}
