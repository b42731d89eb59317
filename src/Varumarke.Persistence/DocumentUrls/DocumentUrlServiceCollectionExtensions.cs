using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.DocumentUrls;

internal static class DocumentUrlServiceCollectionExtensions
{
    /// <summary>URL segments and aliases of documents.</summary>
    public static IServiceCollection AddDocumentUrls(this IServiceCollection services) => services
        .AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>()
        .AddSingleton<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
}
