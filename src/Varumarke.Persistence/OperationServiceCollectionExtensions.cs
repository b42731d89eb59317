using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Core.Webhooks;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.EditorNotifications;
using Varumarke.Persistence.LongRunningOperations;
using Varumarke.Persistence.PublicAccess;
using Varumarke.Persistence.TemporaryFiles;
using Varumarke.Persistence.Unsupported;
using Varumarke.Persistence.Webhooks;

namespace Varumarke.Persistence;

internal static class OperationServiceCollectionExtensions
{
    /// <summary>What surrounds editing: uploads, long-running work, webhooks, protected branches, editors' notifications.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<ITemporaryFileRepository, TemporaryFileRepository>()
        .AddSingleton(CreateLongRunningOperations)
        .AddSingleton<IWebhookRepository, WebhookRepository>()
        .AddSingleton<IWebhookRequestRepository, WebhookRequestRepository>()
        .AddSingleton<IWebhookLogRepository, WebhookLogRepository>()
        .AddSingleton<IWebhookOutbox, WebhookOutbox>()
        .AddSingleton<IPublicAccessRepository, PublicAccessRepository>()
        .AddSingleton<INotificationsRepository, EditorNotificationRepository>();

    /// <summary>Repositories of what this product does not have: they say so when something calls them.</summary>
    public static IServiceCollection AddUnsupported(this IServiceCollection services) => services
        .AddSingleton<IExternalMemberRepository, UnsupportedExternalMemberRepository>()
        .AddSingleton<IConsentRepository, UnsupportedConsentRepository>()
        .AddSingleton<ILastSyncedRepository, UnsupportedLastSyncedRepository>();

    private static ILongRunningOperationRepository CreateLongRunningOperations(IServiceProvider services) =>
        services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Postgres
            ? ActivatorUtilities.CreateInstance<LongRunningOperationRepository>(services)
            : ActivatorUtilities.CreateInstance<ProcessLongRunningOperations>(services);
}
