using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Renditions;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>A seeded site that refuses unsigned sizes as in production, with three keys and a clock of its own; at its first start, since the keys are made there.</summary>
public sealed class RenditionSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Umbraco:CMS:Imaging:HMACSecretKey"] = Convert.ToBase64String(UmbracoKey),
    ["Varumarke:Renditions:Signing:AllowUnsigned"] = "false",
    ["Varumarke:Renditions:Signing:Keys:new:Secret"] = Convert.ToBase64String(NewKey),
    ["Varumarke:Renditions:Signing:Keys:new:CreatedAt"] = "2026-06-01T00:00:00Z",
    ["Varumarke:Renditions:Signing:Keys:old:Secret"] = Convert.ToBase64String(OldKey),
    ["Varumarke:Renditions:Signing:Keys:old:CreatedAt"] = "2025-01-01T00:00:00Z",
    ["Varumarke:Renditions:Signing:Keys:retired:Secret"] = Convert.ToBase64String(RetiredKey),
    ["Varumarke:Renditions:Signing:Keys:retired:RetiredAt"] = "2026-01-01T00:00:00Z",
}, fromTemplate: false)
{
    public static readonly Guid River = new("62032cf6-0b87-5dd9-a726-38b2c9289289");
    public static readonly Guid Symbol = new("3536f1fb-6c77-58ae-b4a2-43f723333b8f");
    public static readonly Guid Manual = new("83763ef1-2356-5bc4-8408-5568a10139cf");
    public const string RiverFile = "/media/fxkpocqz/klaralven-host.jpg";
    public const string SymbolFile = "/media/mlznpbgr/symbol.svg";
    public const string ManualFile = "/media/0lih5lcn/grafisk-manual.pdf";

    private const int Admin = -1;

    public static byte[] UmbracoKey { get; } = Enumerable.Repeat((byte)1, 64).ToArray();

    public static byte[] NewKey { get; } = Enumerable.Repeat((byte)2, 32).ToArray();

    public static byte[] OldKey { get; } = Enumerable.Repeat((byte)3, 32).ToArray();

    public static byte[] RetiredKey { get; } = Enumerable.Repeat((byte)4, 32).ToArray();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The key of a seeded media item, by its file in the seed.</summary>
    public static Guid KeyOf(string file)
    {
        string text = System.IO.File.ReadAllText(Path.Combine(Repository, "umbraco-config", "Media", file + ".config"));
        return Guid.Parse(text[(text.IndexOf("Key=\"", StringComparison.Ordinal) + 5)..][..36]);
    }

    /// <summary>Signs an address by hand, as a front end does that shares a key.</summary>
    public static string Sign(string url, byte[] key, string? id = null)
    {
        string hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(url.ToLowerInvariant())));
        return $"{url}&hmac={(id is null ? null : id + ".")}{hash}";
    }

    public async Task<FileAnswer> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, headers);
    }

    public async Task<FileAnswer> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HttpClient client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return await FileAnswer.ReadAsync(response);
    }

    /// <summary>Puts another picture in the place of a working copy, as if it had been made so.</summary>
    public async Task ReplaceCopyAsync(string copy, byte[] picture)
    {
        var key = new RenditionKey(Guid.Parse(new FileInfo(copy).Directory!.Name), Path.GetFileNameWithoutExtension(copy), RenditionKey.CopyExtension);
        await Services.GetRequiredService<IRenditionStore>().PutAsync(key, new MemoryStream(picture), CancellationToken.None);
    }

    /// <summary>Changes a media item as an editor does.</summary>
    public void Edit(Guid key, Action<IMedia> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        IMediaService service = Services.GetRequiredService<IMediaService>();
        IMedia media = service.GetById(key)!;
        change(media);
        Assert.True(service.Save(media, Admin).Success);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }
}

/// <summary>The tests that share the site, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RenditionSiteTests : ICollectionFixture<RenditionSite>
{
    public const string Name = "Rendition site";
}
