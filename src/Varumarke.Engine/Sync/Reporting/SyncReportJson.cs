using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.Engine.Sync.Reporting;

/// <summary>The report for machines. Shape: <c>{ command, folder, dryRun, counts: { created, … }, items: [ { kind, key, alias, file, outcome, reason, notes } ] }</c>.</summary>
internal static class SyncReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(SyncReport report)
    {
        var counts = Enum.GetValues<SyncOutcome>().ToDictionary(JsonName, report.Count);
        var shape = new Shape(report.Command, report.Folder, report.DryRun, counts, report.Lines);
        return JsonSerializer.SerializeToUtf8Bytes(shape, Options);
    }

    private static string JsonName(SyncOutcome outcome)
    {
        return JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());
    }

    private sealed record Shape(string Command, string Folder, bool DryRun, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<SyncLine> Items);
}
