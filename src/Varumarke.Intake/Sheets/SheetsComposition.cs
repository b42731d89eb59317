using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Intake.Sheets;

/// <summary>Registers the readers of files with figures.</summary>
internal static class SheetsComposition
{
    public static IServiceCollection AddSheets(this IServiceCollection services) => services
        .AddSingleton<ISheetReader, CsvSheetReader>()
        .AddSingleton<ISheetReader, WorkbookSheetReader>();
}
