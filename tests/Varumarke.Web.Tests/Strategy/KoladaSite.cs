using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Engine.Kolada;
using Varumarke.Engine.Mail;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>The seed, with a Kolada of our own to read from.</summary>
public sealed class KoladaSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://strategi.example.se/",
    ["Varumarke:Kolada:IsOn"] = "true",
})
{
    public KoladaServer Kolada { get; } = new();

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public Outbox Mails { get; } = new();

    /// <summary>One look of the schedule; one that the clock has begun is waited for.</summary>
    internal async Task LookAsync()
    {
        await using IAsyncDisposable turn = await Services.GetRequiredService<IWorkTurns>().TakeAsync(nameof(KoladaJob), default);
        await Services.GetServices<IHostedService>().OfType<KoladaJob>().Single().RunAsync(default);
    }

    internal async Task SendMailAsync()
    {
        await using IAsyncDisposable turn = await Services.GetRequiredService<IWorkTurns>().TakeAsync(nameof(OutboxKeeper), default);
        await Services.GetServices<IHostedService>().OfType<OutboxKeeper>().Single().RunAsync(default);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Kolada.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Varumarke:Kolada:Address", Kolada.Root);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time).AddSingleton<IMailer>(Mails).AddSingleton<IMailTransport>(Mails));
    }
}
