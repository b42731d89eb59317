using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Pictures;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Door.Rules;
using Varumarke.Intake.Scanning;
using Varumarke.Intake.Svg;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door;

/// <summary>Registers the door for uploads, and puts it before Umbraco's own ways in.</summary>
internal static class DoorComposition
{
    public static IServiceCollection AddUploadDoor(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        // Validated where pictures are decoded; bound here too, since the door may stand without that.
        services.AddOptions<PictureLimits>().BindConfiguration(PictureLimits.Section);
        services.TryAddSingleton<IUploadDoor, UploadDoor>();
        services.AddSingleton<SvgCleaner>();
        services.AddSingleton<IFileStreamSecurityAnalyzer, StreamAnalyzer>();

        // In the order in which they are asked: what is cheap first, the scanner last.
        services.AddSingleton<IUploadRule, HoldsSomething>();
        services.AddSingleton<IUploadRule, RunsNothing>();
        services.AddSingleton<IUploadRule, IsUnpacked>();
        services.AddSingleton<IUploadRule, NameFitsContent>();
        services.AddSingleton<IUploadRule, IsNotTooLarge>();
        services.AddSingleton<IUploadRule, CanBeShown>();
        services.AddSingleton<IUploadRule, HidesNothing>();
        services.AddSingleton<IUploadRule, HasNoVirus>();
        return services.GuardMediaImport();
    }

    // Umbraco's class for it is internal, so that it is put behind the door by its registration.
    private static IServiceCollection GuardMediaImport(this IServiceCollection services)
    {
        ServiceDescriptor? inner = services.LastOrDefault(descriptor => descriptor.ServiceType == typeof(IMediaImportService));
        if (inner?.ImplementationType is not { } type)
        {
            return services;
        }

        services.Remove(inner);
        services.Add(new ServiceDescriptor(
            typeof(IMediaImportService),
            provider => new GuardedMediaImport(
                (IMediaImportService)ActivatorUtilities.CreateInstance(provider, type), provider.GetRequiredService<IUploadDoor>()),
            inner.Lifetime));
        return services;
    }
}
