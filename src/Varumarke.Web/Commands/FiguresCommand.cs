using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Import;
using Varumarke.Engine;

namespace Varumarke.Web.Commands;

/// <summary>
/// The command <c>figures</c>: takes a file with figures into the goals' series, or says what it would change. Exit codes: 0 done; 1 there
/// is no such file; 2 the file was refused, and nothing was stored.
/// </summary>
internal static class FiguresCommand
{
    public static async Task<int> RunAsync(string file, bool isTrial, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (!File.Exists(file))
        {
            await error.WriteLineAsync($"There is no file {file}.");
            return 1;
        }

        await services.BootVarumarkeEngineAsync(stop);
        SeriesImport import = services.GetRequiredService<SeriesImport>();
        try
        {
            await using FileStream content = File.OpenRead(file);
            SeriesPlan plan = import.Plan(content, file);
            Wording? refusal = plan.Faults.Count > 0 || isTrial ? null : import.Store(plan);
            await SeriesPlanWriter.WriteAsync(plan, output);
            if (refusal is not null)
            {
                await error.WriteLineAsync(refusal.English);
            }

            return plan.Faults.Count > 0 || refusal is not null ? 2 : 0;
        }
        catch (UnreadableSheetException fault)
        {
            await error.WriteLineAsync(fault.Reason.English);
            return 2;
        }
    }
}
