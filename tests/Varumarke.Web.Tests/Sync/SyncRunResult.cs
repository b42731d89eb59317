using System.Text.Json;

namespace Varumarke.Web.Tests.Sync;

/// <summary>What a command answered.</summary>
internal sealed record SyncRunResult(int Code, string Output, string Error, JsonElement Report)
{
    public int Count(string outcome)
    {
        return Report.GetProperty("counts").GetProperty(outcome).GetInt32();
    }

    /// <summary>The line of an item: outcome, reason and notes.</summary>
    public (string Outcome, string? Reason, string[] Notes) Line(string kind, string alias)
    {
        JsonElement line = Report.GetProperty("items").EnumerateArray().Single(item =>
            item.GetProperty("kind").GetString() == kind && item.GetProperty("alias").GetString() == alias);
        return (
            line.GetProperty("outcome").GetString()!,
            line.GetProperty("reason").GetString(),
            [.. line.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)]);
    }

    /// <summary>The items whose outcome is none of these, a line each.</summary>
    public string Others(params string[] outcomes)
    {
        return string.Join("\n", Report.GetProperty("items").EnumerateArray()
            .Where(item => !outcomes.Contains(item.GetProperty("outcome").GetString()))
            .Select(item => $"{item.GetProperty("outcome")} {item.GetProperty("kind")} {item.GetProperty("alias")}"));
    }

    /// <summary>Every item with its outcome, reason and notes, a line each.</summary>
    public string Lines()
    {
        return string.Join("\n", Report.GetProperty("items").EnumerateArray().Select(item =>
            $"{item.GetProperty("outcome")} {item.GetProperty("kind")} {item.GetProperty("alias")}: {item.GetProperty("reason")} {item.GetProperty("notes")}"));
    }

    public string Failures()
    {
        return string.Join("\n", Report.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("outcome").GetString() == "failed")
            .Select(item => $"{item.GetProperty("kind")} {item.GetProperty("alias")}: {item.GetProperty("reason")}"));
    }
}
