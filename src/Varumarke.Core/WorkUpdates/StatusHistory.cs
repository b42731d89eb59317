using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Core.WorkUpdates;

/// <summary>Keeps each change of state that editors publish, beside those that are said by links.</summary>
public sealed class StatusHistory(IWorkUpdateRepository updates, TimeProvider time)
{
    private const string Editors = "Redaktionen";

    /// <summary>Notes the state of a document that was published, where it is another than the last one that is kept.</summary>
    public void Note(IContent document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.ContentType.Alias is not ("measure" or "activity") || StatusOf(document) is not { } status)
        {
            return;
        }

        string? before = updates.Of(document.Key).Where(update => update.Decision == WorkDecision.Applied).OrderBy(update => update.DecidedOn).LastOrDefault()?.After;
        if (before == status)
        {
            return;
        }

        DateTime now = time.GetUtcNow().UtcDateTime;
        updates.Add(new WorkUpdate
        {
            Key = Guid.NewGuid(),
            Document = document.Key,
            SaidOn = now,
            SaidBy = Editors,
            Before = before,
            After = status,
            Reason = Shortened(document.GetValue<string>(ResponsibleReader.OutcomeOf(document.ContentType.Alias), "sv-SE")),
            Decision = WorkDecision.Applied,
            DecidedOn = now,
        });
    }

    private static string? Shortened(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length > WorkUpdateDesk.LongestOutcome ? text[..WorkUpdateDesk.LongestOutcome] : text;

    // A list with one choice, or the choice itself, as it was stored.
    private static string? StatusOf(IContent document)
    {
        string? value = document.GetValue<string>("status");
        if (value?.TrimStart() is ['[', ..])
        {
            try
            {
                value = JsonSerializer.Deserialize<string[]>(value)?.FirstOrDefault();
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return value is { Length: > 0 and <= 32 } ? value : null;
    }
}
