using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Embedding;
using Varumarke.Engine.Outgoing;

namespace Varumarke.Engine.Embedding;

/// <summary>Films and the like of other sites, for the rich text editor.</summary>
internal static class EmbeddingComposition
{
    private const string Client = "Varumarke.Embeds";

    public static IUmbracoBuilder AddEmbeds(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<EmbedOptions>().BindConfiguration(EmbedOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(Client, client => client.Timeout = Timeout.InfiniteTimeSpan) // The asker keeps the time, with the clock that all keep.
            .ConfigurePrimaryHttpMessageHandler(provider => CreateHandler(provider.GetRequiredService<IOptions<EmbedOptions>>().Value))
            .RemoveAllLoggers();
        services.AddSingleton<IEmbeds>(provider => new Embeds(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client),
            provider.GetRequiredService<IOptions<EmbedOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Embeds>>()));
        return builder;
    }

    /// <summary>Leads nowhere but to the address itself, and to no inner one.</summary>
    public static SocketsHttpHandler CreateHandler(EmbedOptions options) => new()
    {
        ConnectCallback = new OutwardConnector(
            options.AllowedNetworks,
            $"The host lies in a network that is not asked; {EmbedOptions.Section}:{nameof(EmbedOptions.AllowedNetworks)} can allow it.").ConnectAsync,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
