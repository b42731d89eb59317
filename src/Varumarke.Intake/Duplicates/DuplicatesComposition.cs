using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Changes;

namespace Varumarke.Intake.Duplicates;

/// <summary>Registers the search for duplicates, unless it is switched off.</summary>
internal static class DuplicatesComposition
{
    public static IServiceCollection AddDuplicates(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DuplicatesOptions>()
            .BindConfiguration(DuplicatesOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        if (!configuration.GetValue($"{DuplicatesOptions.Section}:{nameof(DuplicatesOptions.Enabled)}", defaultValue: true))
        {
            return services;
        }

        return services
            .AddSingleton<KnownPictures>()
            .AddSingleton<DuplicateSearch>()
            .AddSingleton<DuplicateMessages>()
            .AddChangeListener<PictureChanges>(ChangePhase.Derived, ChangeKinds.Media)
            .AddTransient<INotificationAsyncHandler<MediaSavedNotification>, ReportDuplicates>();
    }
}
