using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.OpenApi;
using Varumarke.Http.OpenApi;

namespace Varumarke.Renditions.OpenApi;

/// <summary>The description of the ways out for assets, beside those of the other APIs.</summary>
internal static class RenditionsOpenApi
{
    private const string DocumentName = "renditions";

    public static IServiceCollection AddRenditionsOpenApi(this IServiceCollection services)
    {
        services.AddSingleton(new ApiDocumentation(DocumentName, "Renditions and media files"));
        services.AddSingleton<RenditionsDocumentTransformer>();
        return services.AddOpenApi(DocumentName, options =>
        {
            // Answered before routing, so there are no endpoints to describe: the document is written by hand.
            options.ShouldInclude = _ => false;
            options.AddDocumentTransformer<RenditionsDocumentTransformer>();
            options.AddDocumentTransformer<PublicServers>();
        });
    }
}
