using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Uploads;

namespace Varumarke.Intake.Scanning;

/// <summary>Registers the virus scanner.</summary>
internal static class ScanningComposition
{
    public static IServiceCollection AddVirusScanning(this IServiceCollection services)
    {
        services.AddOptions<VirusScanOptions>()
            .BindConfiguration(VirusScanOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                options => !options.Enabled || options.Parsed is not null,
                $"{VirusScanOptions.Section}:Address must be tcp://host:port or unix:/path/of/socket.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IVirusScanner, ClamdScanner>();
        return services.AddSingleton<ScannedFiles>();
    }
}
