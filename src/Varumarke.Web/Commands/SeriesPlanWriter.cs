using System.Globalization;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Web.Commands;

/// <summary>Writes what new figures change, for whoever runs a command.</summary>
internal static class SeriesPlanWriter
{
    public static async Task WriteAsync(SeriesPlan plan, TextWriter output)
    {
        foreach (LineFault fault in plan.Faults)
        {
            await output.WriteLineAsync($"row {fault.Line}{(fault.Column is null ? null : $", {fault.Column}")}: {fault.Detail.English}");
        }

        foreach (GoalAdditions goal in plan.Changes)
        {
            await output.WriteLineAsync($"{goal.Name}: {string.Join(", ", goal.Rows.Select(row => $"{row.Row.Period} {Written(row.Replaces)} → {Written(row.Row)}"))}");
        }

        await output.WriteLineAsync($"{plan.Values} figures: {plan.Added} rows new, {plan.Unchanged} as they were, {plan.Faults.Count} refused.");
    }

    private static string Written(SeriesRow? row) => row?.Observed.Value?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
