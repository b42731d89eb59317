using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Http;

/// <summary>
/// A seeded site on a real server, so that requests have an address to come from, with a domain whose scheme is https. In
/// <see cref="Who"/> an answer says whom the site took the asker for.
/// </summary>
public abstract class ProxiedSite : Site
{
    /// <summary>The header in which the site says, to those who send it, whom it took the asker for: address, scheme and host.</summary>
    public const string Who = "X-Who";

    /// <summary>The domain; its culture is en-GB.</summary>
    public const string Domain = "brand.example";

    /// <summary>A site with these proxies.</summary>
    protected ProxiedSite(params string[] proxies)
        : base(new Dictionary<string, string?>(proxies.Select((proxy, index) =>
            new KeyValuePair<string, string?>("Varumarke:Proxies:Addresses:" + index.ToString(CultureInfo.InvariantCulture), proxy)))
        {
            ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
            ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
            ["AllowedHosts"] = "localhost;127.0.0.1;*.example",
        })
    {
        Listen();
        StartServer();
        Services.GetRequiredService<IDomainService>()
            .UpdateDomainsAsync(Seed.Home, new DomainsUpdateModel { Domains = [new DomainModel { DomainName = $"https://{Domain}/", IsoCode = "en-GB" }] })
            .GetAwaiter().GetResult();
    }

    /// <summary>Whom the site takes the asker for that sends these headers.</summary>
    public async Task<string> WhoAsksAsync(params (string Name, string Value)[] headers) => (await GetAsync("/health/live", [.. headers, (Who, "?")])).Headers[Who];

    /// <summary>Asks with these headers.</summary>
    public async Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddTransient<IStartupFilter, WhoFilter>());
    }

    // Says so on the way back, when every step has had its say; stands before them all, and answers nothing itself.
    private sealed class WhoFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseWhen(context => context.Request.Headers.ContainsKey(Who), asked => asked.Use((context, following) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[Who] = $"{Plain(context.Connection.RemoteIpAddress)} {context.Request.Scheme} {context.Request.Host.Host}";
                    return Task.CompletedTask;
                });
                return following(context);
            }));
            next(app);
        };

        private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
    }
}

/// <summary>Behind proxies that the configuration names.</summary>
public sealed class SiteBehindProxies() : ProxiedSite("127.0.0.1, ::1", "10.0.0.0/8");

/// <summary>Asked by whoever can reach it.</summary>
public sealed class SiteWithoutProxies() : ProxiedSite();
