using Varumarke.Core.Strategy.Kolada;
using Varumarke.Engine;

namespace Varumarke.Web.Operations;

/// <summary>
/// The command <c>kolada</c>: takes the figures of the goals' key figures out of Kolada, or says what they would change. Exit codes: 0 done;
/// 1 the arguments are wrong, or it is off; 2 Kolada could not be read or its figures not be stored, and nothing was.
/// </summary>
internal static class KoladaCommand
{
    private const string Usage = "kolada [--dry-run]    takes figures out of Kolada into the series of the goals that name a key figure, all of them or none";
    private const string DryRun = "--dry-run";

    public static bool IsCommand(IReadOnlyList<string> args) => args.Count > 0 && args[0] == "kolada";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        // Settings may stand there too, as --Varumarke:Kolada:IsOn=true.
        if (args.Skip(1).Any(argument => argument != DryRun && !argument.Contains(':', StringComparison.Ordinal)))
        {
            await error.WriteLineAsync(Usage);
            return 1;
        }

        await services.BootVarumarkeEngineAsync(cancellationToken);
        KoladaPlan plan = await services.GetRequiredService<KoladaImport>().RunAsync(args.Contains(DryRun), cancellationToken);
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
