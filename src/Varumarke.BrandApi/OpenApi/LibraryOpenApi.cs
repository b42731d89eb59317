using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.OpenApi;
using Varumarke.Http.OpenApi;

namespace Varumarke.BrandApi.OpenApi;

/// <summary>The description of the library's API, beside those of the other APIs.</summary>
internal static class LibraryOpenApi
{
    public const string DocumentName = "library";

    public static IServiceCollection AddLibraryOpenApi(this IServiceCollection services)
    {
        services.AddSingleton(new ApiDocumentation(DocumentName, "Brand library"));
        return services.AddOpenApi(DocumentName, options =>
        {
            // The endpoints are plain request delegates, which say nothing of themselves: the document is written by hand.
            options.ShouldInclude = _ => false;
            options.AddDocumentTransformer<LibraryDocumentTransformer>();
            options.AddDocumentTransformer<PublicServers>();
        });
    }
}
