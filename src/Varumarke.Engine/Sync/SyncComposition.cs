using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Boot;
using Varumarke.Engine.Sync.Kinds;
using Varumarke.Engine.Sync.Legacy;
using Varumarke.Engine.Sync.Running;
using Varumarke.Engine.Sync.Seeding;

namespace Varumarke.Engine.Sync;

internal static class SyncComposition
{
    public static IUmbracoBuilder AddSync(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;

        // Transient: a kind keeps what it has looked up for the length of one run.
        services.AddTransient<ISyncKind, LanguagesKind>();
        services.AddTransient<ISyncKind, DataTypesKind>();
        services.AddTransient<ISyncKind, MediaTypesKind>();
        services.AddTransient<ISyncKind, MemberTypesKind>();
        services.AddTransient<ISyncKind, ContentTypesKind>();
        services.AddTransient<ISyncKind, RelationTypesKind>();
        services.AddTransient<ISyncKind, DictionaryKind>();
        services.AddTransient<ISyncKind, MediaKind>();
        services.AddTransient<ISyncKind, ContentKind>();
        services.AddTransient<ISyncKind, DomainsKind>();
        services.AddTransient<ISyncKind, BlueprintsKind>();
        services.AddTransient<TypeKeys>();
        services.AddTransient<TypeProperties>();
        services.AddTransient<PlaceholderDataTypes>();
        services.AddTransient<StandInTypes>();
        services.AddTransient<PropertyTexts>();
        services.AddTransient<LegacyValues>();
        services.AddTransient<ContentMapper>();
        services.AddTransient<SettledNames>();
        services.AddTransient<MentionedMedia>();
        services.AddTransient<DocumentPublisher>();
        services.AddTransient<MediaAddresses>();
        services.AddTransient<SyncMediaFiles>();
        services.AddTransient<ContentTreeServices>();
        services.AddTransient<SyncImporter>();
        services.AddTransient<SyncExporter>();

        services.AddOptions<SeedOptions>().BindConfiguration(SeedOptions.Section);
        services.AddSingleton<IPostConfigureOptions<GlobalSettings>, EditorsLanguage>();
        services.AddTransient<StockUmbraco>();
        services.AddTransient<SeedFolders>();
        services.AddTransient<IFirstStart, SeedFirstStart>();
        services.AddTransient<IFirstStart, ContributionSeed>();
        return builder;
    }
}
