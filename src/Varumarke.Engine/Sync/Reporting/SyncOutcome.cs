using Umbraco.Cms.Core.Events;

namespace Varumarke.Engine.Sync.Reporting;

/// <summary>What became of an item. For an export it says what became of the file.</summary>
internal enum SyncOutcome
{
    Created,
    Updated,
    Unchanged,
    Removed,
    NotImported,
    Failed,
}

/// <summary>What a kind says of one item; the run adds which item it was.</summary>
internal sealed record SyncResult(SyncOutcome Outcome, string? Reason = null, IReadOnlyList<string>? Notes = null)
{
    /// <summary>It may go better once everything else is in: what it points at may come later in the run.</summary>
    public bool TryAgain { get; init; }

    /// <summary>It was not there before, whether or not all of it came through.</summary>
    public bool WasNew { get; init; }

    /// <summary>What those who listen to saves have had to say in this run; complete once the item is committed.</summary>
    public EventMessages? Messages { get; init; }

    /// <summary>The result with the messages among its notes that are about the item: those that have its name for a headline.</summary>
    public SyncResult WithMessages(string name)
    {
        string[] own = [.. Messages?.GetAll().Where(message => message.Category == name).Select(message => message.Message).Distinct() ?? []];
        return own.Length == 0 ? this : this with { Notes = [.. Notes ?? [], .. own] };
    }

    /// <summary>
    /// The result of trying again what a batch had come to before it failed. What is unchanged by now was committed then, and
    /// the batch failed in what follows a commit.
    /// </summary>
    public SyncResult After((SyncResult Result, string Fault)? before)
    {
        return Outcome == SyncOutcome.Unchanged && before is { Result: { Outcome: not SyncOutcome.Unchanged } first, Fault: var fault }
            ? first with { Notes = [.. first.Notes ?? [], $"It is saved, but something that follows from that has failed: {fault}"] }
            : this;
    }

    public static SyncResult Failed(string reason, IReadOnlyList<string>? notes = null)
    {
        return new SyncResult(SyncOutcome.Failed, reason, notes);
    }
}

/// <summary>One line of the report.</summary>
/// <param name="Kind">The folder's name.</param>
/// <param name="Reason">Why it failed or was not imported; else null.</param>
/// <param name="Notes">What was left out or kept raw although the item itself came through.</param>
internal sealed record SyncLine(
    string Kind, Guid? Key, string Alias, string? File, SyncOutcome Outcome, string? Reason, IReadOnlyList<string> Notes);
