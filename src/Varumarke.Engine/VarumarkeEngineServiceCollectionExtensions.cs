using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Engine.Assets;
using Varumarke.Engine.Background;
using Varumarke.Engine.Boot;
using Varumarke.Engine.Communication;
using Varumarke.Engine.Composition;
using Varumarke.Engine.Contributions;
using Varumarke.Engine.Embedding;
using Varumarke.Engine.Hosting;
using Varumarke.Engine.Identity;
using Varumarke.Engine.Kolada;
using Varumarke.Engine.Localization;
using Varumarke.Engine.Mail;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.PropertyEditors;
using Varumarke.Engine.PublishedCache;
using Varumarke.Engine.Recalls;
using Varumarke.Engine.Receipts;
using Varumarke.Engine.Reports;
using Varumarke.Engine.Reviews;
using Varumarke.Engine.Routing;
using Varumarke.Engine.Serialization;
using Varumarke.Engine.Sharing;
using Varumarke.Engine.Subscriptions;
using Varumarke.Engine.Sync;
using Varumarke.Engine.Synchronisation;
using Varumarke.Engine.Tracking;
using Varumarke.Engine.Unsupported;
using Varumarke.Engine.Usage;
using Varumarke.Engine.Webhooks;
using Varumarke.Engine.WorkUpdates;

namespace Varumarke.Engine;

/// <summary>Registers Umbraco's domain engine, and everything of ours that makes it run, in a service collection.</summary>
public static class VarumarkeEngineServiceCollectionExtensions
{
    /// <summary>
    /// Adds the engine. The host adds persistence (<c>AddVarumarkePersistence</c>) to the same collection; the container is
    /// complete when both are there. The engine boots with the host, before its other hosted services are started.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; Umbraco reads its own sections from <c>Umbraco:CMS</c>.</param>
    /// <returns>Umbraco's builder with its collections registered, for notification handlers and the like.</returns>
    public static IUmbracoBuilder AddVarumarkeEngine(this IServiceCollection services, IConfiguration configuration)
    {
        IUmbracoBuilder builder = services.AddUmbracoCore(configuration);
        builder
            .AddUnsupported()
            .AddUnregisteredCoreServices()
            .AddHosting()
            .AddMail()
            .AddIdentity()
            .AddSerializers()
            .AddLocalizedTexts()
            .AddPropertyEditors()
            .AddRouting()
            .AddPublishedCache()
            .AddAssets()
            .AddReleases()
            .AddReceiptRules()
            .AddSharingRules()
            .AddContributionRules()
            .AddNewHits()
            .AddReportFreezing()
            .AddPlannedPictures()
            .AddWorkReminders()
            .AddReviewReminders()
            .AddKolada()
            .AddUsageCounts()
            .AddMediaFiles()
            .AddSynchronisation()
            .AddTracking()
            .AddBackgroundJobs()
            .AddWebhooks()
            .AddEmbeds()
            .AddSync()
            .AddBoot();
        builder.Build();
        return builder;
    }
}
