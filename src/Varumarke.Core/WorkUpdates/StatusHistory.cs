using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Changes;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Core.WorkUpdates;

/// <summary>Keeps each change of state that editors publish, beside those that are said by links.</summary>
public sealed class StatusHistory(IWorkUpdateRepository updates, ChangeFeed changes, TimeProvider time) : IWorkStates
{
    private const string Editors = "Redaktionen";

    private Known? _known;

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
            Reason = Shortened(document.GetValue<string>(ResponsibleReader.OutcomeOf(document.ContentType.Alias), "sv-SE", published: true)),
            Decision = WorkDecision.Applied,
            DecidedOn = now,
        });
        Volatile.Write(ref _known, null);
    }

    /// <inheritdoc />
    public string? On(Guid key, DateOnly day)
    {
        WorkUpdate[] kept = Applied(key);
        return kept.LastOrDefault(update => DayOf(update.DecidedOn!.Value) <= day)?.After ?? kept.FirstOrDefault()?.Before;
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<Guid, string> On(DateOnly day)
    {
        var states = new Dictionary<Guid, string?>();
        foreach (KeptState kept in All())
        {
            // The first that is kept tells what was before it too.
            if (DayOf(kept.DecidedOn) <= day)
            {
                states[kept.Document] = kept.After;
            }
            else
            {
                states.TryAdd(kept.Document, kept.Before);
            }
        }

        return states.Where(state => state.Value is not null).ToDictionary(state => state.Key, state => state.Value!);
    }

    /// <inheritdoc />
    public IReadOnlyList<WorkStateChange> Of(Guid key) =>
        [.. Applied(key).Select(update => new WorkStateChange(DayOf(update.DecidedOn!.Value), update.Before, update.After, update.Reason))];

    // Read once for all who ask within a second: every page of another day does. No longer, since another node's publishing may be heard of a
    // moment before what it keeps is there.
    private IReadOnlyList<KeptState> All()
    {
        // Taken before they are read: what changes meanwhile makes them old at once.
        (long generation, long second) = (changes.Now, time.GetUtcNow().Ticks / TimeSpan.TicksPerSecond);
        if (Volatile.Read(ref _known) is { } known && known.Generation == generation && known.Second == second)
        {
            return known.States;
        }

        IReadOnlyList<KeptState> states = updates.Kept();
        Volatile.Write(ref _known, new Known(generation, second, states));
        return states;
    }

    private WorkUpdate[] Applied(Guid key) => [.. updates.Of(key).Where(update => update is { Decision: WorkDecision.Applied, DecidedOn: not null }).OrderBy(update => update.DecidedOn)];

    private DateOnly DayOf(DateTime moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), time.LocalTimeZone));

    private static string? Shortened(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length > WorkUpdateDesk.LongestOutcome ? text[..WorkUpdateDesk.LongestOutcome] : text;

    // A list with one choice, or the choice itself, as it was stored. As it was published, here and above: the page shows it to everybody,
    // and another language's draft may say more.
    private static string? StatusOf(IContent document)
    {
        string? value = document.GetValue<string>("status", published: true);
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

    private sealed record Known(long Generation, long Second, IReadOnlyList<KeptState> States);
}
