#pragma warning disable CS0618 // see UnsupportedInstallation.cs

using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.HealthChecks.NotificationMethods;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.Unsupported;

/// <summary>
/// Fills the container with the interfaces that Umbraco's services ask for and nothing here uses. They come first, so that
/// a real implementation registered later replaces its stand-in.
/// </summary>
internal static class UnsupportedComposition
{
    public static IUmbracoBuilder AddUnsupported(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddUnique<IScriptRepository, UnsupportedScriptRepository>();
        services.AddUnique<IStylesheetRepository, UnsupportedStylesheetRepository>();
        services.AddUnique<IPartialViewRepository, UnsupportedPartialViewRepository>();
        services.AddUnique<ITemplateRepository, UnsupportedTemplateRepository>();
        services.AddUnique<ILogViewerRepository, UnsupportedLogViewerRepository>();
        services.AddUnique<ILogViewerQueryRepository, UnsupportedLogViewerQueryRepository>();
        services.AddUnique<ILoggingConfiguration, UnsupportedLoggingConfiguration>();
        services.AddUnique<IPackagingService, UnsupportedPackagingService>();
        services.AddUnique<IPackageDataInstallation, UnsupportedPackageDataInstallation>();
        services.AddUnique<IInstallationRepository, UnsupportedInstallationRepository>();
        services.AddUnique<IUpgradeCheckRepository, UnsupportedUpgradeCheckRepository>();
        services.AddUnique<IFilePermissionHelper, UnsupportedFilePermissionHelper>();
        services.AddUnique<IConfigManipulator, UnsupportedConfigManipulator>();
        services.AddUnique<IWebProfilerRepository, UnsupportedWebProfilerRepository>();
        services.AddUnique<IUsageInformationService, UnsupportedUsageInformationService>();
        services.AddUnique<ICronTabParser, UnsupportedCronTabParser>();
        services.AddUnique<IMarkdownToHtmlConverter, UnsupportedMarkdownToHtmlConverter>();
        services.AddUnique<IServerRegistrationService, UnsupportedServerRegistrationService>();
        services.AddUnique<IPublishedMemberCache, UnsupportedPublishedMemberCache>();
        return builder;
    }
}
