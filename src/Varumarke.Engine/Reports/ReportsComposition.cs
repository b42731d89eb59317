using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Composition;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Engine.Reports;

/// <summary>Published reports are frozen.</summary>
internal static class ReportsComposition
{
    public static IUmbracoBuilder AddReportFreezing(this IUmbracoBuilder builder)
    {
        builder.Services.AddStrategy();
        builder.Services.AddSingleton<CarriedEditions>();

        // Documents are saved before the engine has booted, by the seed, and what composes reports cannot be made until then.
        builder.Services.AddSingleton(provider => new Lazy<ReportComposer>(provider.GetRequiredService<ReportComposer>));
        return builder
            .AddNotificationHandler<ContentSavingNotification, ReportFreezing>()
            .AddNotificationAsyncHandler<ContentPublishingNotification, ReportFreezing>()
            .AddNotificationHandler<ContentCopyingNotification, ReportFreezing>();
    }
}
