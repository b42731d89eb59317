using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Intake.Describing;

/// <summary>Registers what reads new files.</summary>
internal static class DescribingComposition
{
    public static IServiceCollection AddDescribing(this IServiceCollection services) => services
        .AddSingleton<FilesOfMedia>()
        .AddSingleton<NewFiles>()
        .AddTransient<INotificationHandler<MediaSavingNotification>, FillInDescription>();
}
