using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.HealthChecks.NotificationMethods;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Unsupported;

/// <summary>Umbraco's profiler, telemetry and mailed health checks. Operations reads OpenTelemetry and /health instead.</summary>
internal sealed class UnsupportedWebProfilerRepository : IWebProfilerRepository
{
    public void SetStatus(int userId, bool status) => throw NotUsed.Of<IWebProfilerRepository>();

    public bool GetStatus(int userId) => throw NotUsed.Of<IWebProfilerRepository>();
}

internal sealed class UnsupportedUsageInformationService : IUsageInformationService
{
    public IEnumerable<UsageInformation>? GetDetailed() => throw NotUsed.Of<IUsageInformationService>();
}

internal sealed class UnsupportedCronTabParser : ICronTabParser
{
    public bool IsValidCronTab(string cronTab) => throw NotUsed.Of<ICronTabParser>();

    public DateTime GetNextOccurrence(string cronTab, DateTime time) => throw NotUsed.Of<ICronTabParser>();
}

internal sealed class UnsupportedMarkdownToHtmlConverter : IMarkdownToHtmlConverter
{
    public string ToHtml(HealthCheckResults results, HealthCheckNotificationVerbosity verbosity) =>
        throw NotUsed.Of<IMarkdownToHtmlConverter>();
}
