using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Intake.Approving;
using Varumarke.Intake.Describing;
using Varumarke.Intake.Door;
using Varumarke.Intake.Duplicates;
using Varumarke.Intake.Scanning;
using Varumarke.Intake.Sheets;
using Varumarke.Intake.Texts;

namespace Varumarke.Intake;

/// <summary>Registers Intake.</summary>
public static class VarumarkeIntakeServiceCollectionExtensions
{
    /// <summary>Adds Intake to the host's services.</summary>
    public static IServiceCollection AddVarumarkeIntake(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddVirusScanning().AddUploadDoor().AddDescribing().AddApproving().AddDuplicates(configuration).AddSheets().AddTexts();
    }
}
