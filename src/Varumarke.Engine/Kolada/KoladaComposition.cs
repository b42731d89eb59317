using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;
using Varumarke.Core.Composition;
using Varumarke.Core.Strategy.Kolada;

namespace Varumarke.Engine.Kolada;

/// <summary>Figures are read out of Kolada where that is on.</summary>
internal static class KoladaComposition
{
    public static IUmbracoBuilder AddKolada(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<KoladaOptions>().BindConfiguration(KoladaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddKoladaImport();
        services.AddSingleton<IKoladaSource, KoladaClient>();
        services.AddHostedService<KoladaJob>();
        services.AddHttpClient(KoladaClient.Name, Introduce)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RemoveAllLoggers(); // Once a day forty lines that say nothing: what came of it is logged by the job.
        return builder;
    }

    private static void Introduce(IServiceProvider services, HttpClient client)
    {
        string version = services.GetRequiredService<IUmbracoVersion>().SemanticVersion.ToSemanticStringWithoutBuild();
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Varumarke", version));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.Timeout = Timeout.InfiniteTimeSpan; // KoladaClient keeps the time.
        client.MaxResponseContentBufferSize = KoladaClient.LargestPage;
    }

    private static SocketsHttpHandler CreateHandler(IServiceProvider services) => new()
    {
        UseProxy = services.GetRequiredService<IOptionsMonitor<KoladaOptions>>().CurrentValue.UseProxy,
        UseCookies = false,
        AllowAutoRedirect = false, // The configured host and no other is called.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
