using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>The real host with the real seed, on a database and media folder of its own.</summary>
public sealed class SeededHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("varumarke-delivery-").FullName;

    public async Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using HttpClient client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path.StartsWith('/') ? path : "/umbraco/delivery/api/v2/" + path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Production");
        builder.UseSetting("Varumarke:Database:ConnectionString", $"Data Source={Path.Combine(_folder, "varumarke.sqlite")}");
        builder.UseSetting("Varumarke:Media:Path", Path.Combine(_folder, "media"));
        builder.UseSetting("Umbraco:CMS:DeliveryApi:ApiKey", "test-key");
        builder.UseSetting("Varumarke:DeliveryApi:Cors:Origins:0", "https://hagfors.example.se");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
