using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Import;
using Varumarke.Engine;

namespace Varumarke.Web.Operations;

/// <summary>
/// The command <c>figures</c>: takes a file with figures into the goals' series, or says what it would change. Exit codes: 0 done; 1 the
/// arguments are wrong; 2 the file was refused, and nothing was stored.
/// </summary>
internal static class FiguresCommand
{
    private const string Usage = "figures FILE.csv|FILE.xlsx [--dry-run]    takes figures into the goals' series, all of them or none";
    private const string DryRun = "--dry-run";

    public static bool IsCommand(IReadOnlyList<string> args) => args.Count > 0 && args[0] == "figures";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IServiceProvider services, TextWriter output, TextWriter error)
    {
        string file = args.ElementAtOrDefault(1) ?? string.Empty;
        if (file.StartsWith('-') || !File.Exists(file))
        {
            await error.WriteLineAsync(file.Length == 0 || file.StartsWith('-') ? Usage : $"There is no file {file}.");
            return 1;
        }

        await services.BootVarumarkeEngineAsync();
        SeriesImport import = services.GetRequiredService<SeriesImport>();
        try
        {
            await using FileStream content = File.OpenRead(file);
            SeriesPlan plan = import.Plan(content, file);
            Wording? refusal = plan.Faults.Count > 0 || args.Contains(DryRun) ? null : import.Store(plan);
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
