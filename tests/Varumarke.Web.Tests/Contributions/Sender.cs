using System.Net;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Backoffice;

namespace Varumarke.Web.Tests.Contributions;

/// <summary>Somebody with a browser and an idea.</summary>
internal sealed partial class Sender(BackofficeSite site) : IDisposable
{
    public const string Form = "/sv/uppfoljning/bidrag/nytt";

    public HttpClient Client { get; } = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false });

    /// <summary>Opens the form, and takes the time that people take.</summary>
    public async Task<string> OpenAsync(int seconds = 60)
    {
        string page = await Client.GetStringAsync(Form);
        site.Time.Pass(TimeSpan.FromSeconds(seconds));
        return Mark().Match(page).Groups[1].Value;
    }

    public async Task<HttpResponseMessage> SendAsync(string mark, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string> { ["idea"] = "Sätt upp fler bänkar vid stigen.", ["kind"] = "resident", ["form"] = mark };
        foreach ((string name, string value) in fields)
        {
            form[name] = value;
        }

        return await Client.PostAsync(Form, new FormUrlEncodedContent(form));
    }

    /// <summary>Sends an idea as people do, and has its code.</summary>
    public async Task<string> CodeAsync(params (string Name, string Value)[] fields)
    {
        // Each test has the pace of a new quarter of an hour.
        site.Time.Pass(TimeSpan.FromMinutes(11));
        HttpResponseMessage sent = await SendAsync(await OpenAsync(), fields);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return sent.Headers.Location!.OriginalString.Split('/')[2].Split('?')[0];
    }

    public async Task<string> PageAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using HttpResponseMessage answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();
}
