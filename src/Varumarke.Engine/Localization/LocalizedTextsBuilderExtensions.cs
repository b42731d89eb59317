using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.Localization;

/// <summary>
/// Gives Umbraco's services the texts that its core assembly holds as resources, one file a language: validators speak through
/// them.
/// </summary>
internal static class LocalizedTextsBuilderExtensions
{
    private const string ResourceFolder = "Umbraco.Cms.Core.EmbeddedResources.Lang";

    internal static IUmbracoBuilder AddLocalizedTexts(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique(services => new LocalizedTextServiceFileSources(
            services.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            services.GetRequiredService<AppCaches>(),
            NoFolder(),
            [],
            new EmbeddedFileProvider(typeof(ILocalizedTextService).Assembly, ResourceFolder).GetDirectoryContents(string.Empty)));
        builder.Services.AddUnique<ILocalizedTextService>(services => new FallbackTexts(new LocalizedTextService(
            new Lazy<LocalizedTextServiceFileSources>(services.GetRequiredService<LocalizedTextServiceFileSources>),
            services.GetRequiredService<ILogger<LocalizedTextService>>())));
        return builder;
    }

    /// <summary>Umbraco asks for a folder of extra language files; one that does not exist counts as none.</summary>
    private static DirectoryInfo NoFolder() => new(Path.Combine(AppContext.BaseDirectory, "no-extra-languages"));
}
