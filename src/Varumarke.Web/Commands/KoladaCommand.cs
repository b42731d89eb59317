using Varumarke.Core.Strategy.Kolada;
using Varumarke.Engine;

namespace Varumarke.Web.Commands;

/// <summary>
/// The command <c>kolada</c>: takes the figures of the goals' key figures out of Kolada, or says what they would change. Exit codes: 0 done;
/// 1 it is off; 2 Kolada could not be read or its figures not be stored, and nothing was.
/// </summary>
internal static class KoladaCommand
{
    public static async Task<int> RunAsync(bool isTrial, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken stop)
    {
        await services.BootVarumarkeEngineAsync(stop);
        KoladaPlan plan = await services.GetRequiredService<KoladaImport>().RunAsync(isTrial, stop);
        if (plan.Fault is { } fault)
        {
            await error.WriteLineAsync(fault.English);
            return fault == KoladaTexts.Off ? 1 : 2;
        }

        foreach (PassedOver passed in plan.PassedOver)
        {
            await output.WriteLineAsync($"{passed.Goal}{(passed.Year is { } year ? $" {year}" : null)}: {passed.Reason.English}");
        }

        await SeriesPlanWriter.WriteAsync(plan.Series, output);
        return 0;
    }
}
