using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Webhooks;

namespace Varumarke.Engine.Webhooks;

/// <summary>Webhooks: Umbraco decides what is called and with what; this queues the calls and makes them.</summary>
internal static class WebhooksComposition
{
    public static IUmbracoBuilder AddWebhooks(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<WebhookOptions>()
            .BindConfiguration(WebhookOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<WebhookSettings>()
            .Validate(settings => settings.Period >= TimeSpan.FromSeconds(1) && settings.Period <= TimeSpan.FromDays(1), "Umbraco:CMS:Webhook:Period must be between 00:00:01 and 1.00:00:00.")
            .Validate(settings => settings.MaximumRetries is >= 0 and <= 1_000, "Umbraco:CMS:Webhook:MaximumRetries must be between 0 and 1000.")
            .Validate(settings => settings.KeepLogsForDays is >= 0 and <= 36_500, "Umbraco:CMS:Webhook:KeepLogsForDays must be between 0 and 36500.")
            .ValidateOnStart();
        services.AddUnique<IWebhookFiringService, QueueWebhookCall>();
        services.AddSingleton<ReceiverConnector>();
        services.AddSingleton<ItemPayloads>();
        services.AddSingleton<PresentPayload>();
        services.AddSingleton<IWebhookSignatures, WebhookSignatures>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WaitingCalls>();
        services.AddHostedService<WebhookFiring>();
        services.AddHostedService<WebhookLogCleanup>();
        services.AddHttpClient(Constants.HttpClients.WebhookFiring, Introduce)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RemoveAllLoggers(); // They would write addresses, which are passwords with many receivers.
        return builder;
    }

    private static void Introduce(IServiceProvider services, HttpClient client)
    {
        string version = services.GetRequiredService<IUmbracoVersion>().SemanticVersion.ToSemanticStringWithoutBuild();
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Constants.HttpClients.Headers.UserAgentProductName, version));
        client.Timeout = Timeout.InfiniteTimeSpan; // The sender keeps the time, with the clock that all keep.
    }

    private static SocketsHttpHandler CreateHandler(IServiceProvider services) => new()
    {
        ConnectCallback = services.GetRequiredService<ReceiverConnector>().ConnectAsync,
        UseProxy = services.GetRequiredService<IOptions<WebhookOptions>>().Value.UseProxy,
        UseCookies = false,
        AllowAutoRedirect = false, // A webhook's own headers are meant for its address and no other.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
