using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Umbraco works out what follows from a changed document (its addresses, above all) when the change has been committed, in a
/// transaction of its own. A process that dies in between, or a disk that is full just then, would leave a published document
/// that nobody can reach. So every change commits a note of itself, which the next one, or the
/// next quiet minute, or the stop takes away once everything that follows from it is done; whatever note is found by the next start, <see cref="LateFinish"/> makes up for.
/// </summary>
internal sealed class UnfinishedChanges(IKeyValueRepository notes) : ICommitWitness
{
    /// <summary>What the notes' names begin with. A note holds keys of documents.</summary>
    public const string Prefix = "Varumarke.Unfinished.";

    private const int MostToRunAgain = 10_000;

    private readonly AsyncLocal<Change?> _current = new();
    private readonly ConcurrentQueue<string> _finished = new();
    private readonly ConcurrentQueue<Action> _toRunAgain = new();
    private volatile bool _hasFailed;

    /// <summary>Whether something failed that is still to be made up for.</summary>
    public bool HasFailed => _hasFailed;

    public void BeforeCommit(IReadOnlyCollection<INotification> notifications)
    {
        Guid[] documents = [.. notifications.OfType<ContentTreeChangeNotification>().SelectMany(change => change.Changes).Where(Lasts).Select(change => change.Item.Key).Distinct()];
        var change = new Change(_current.Value, documents.Length == 0 ? null : Prefix + Guid.CreateVersion7().ToString("N"));
        _current.Value = change;
        if (change.Note is null)
        {
            return;
        }

        notes.Save(new KeyValue { Identifier = change.Note, Value = string.Join(',', documents) });

        // Where this is rolled back they come to be found by the next start, which has little to do then.
        DeleteFinished();
    }

    /// <summary>Whether there are notes left of changes that everything has followed from.</summary>
    public bool HasFinished => !_finished.IsEmpty;

    /// <summary>Takes away the notes of changes that everything has followed from, in the scope around the caller.</summary>
    public void DeleteFinished()
    {
        while (_finished.TryDequeue(out string? done))
        {
            notes.Delete(new KeyValue { Identifier = done });
        }
    }

    public void AfterCommit(bool isTold)
    {
        if (_current.Value is not { } change)
        {
            return;
        }

        _current.Value = change.Around;
        _hasFailed |= !isTold && change.Note is not null;
        if (isTold && !change.HasFailed && change.Note is { } note)
        {
            _finished.Enqueue(note);
        }
    }

    /// <summary>Something that follows from the change that is being told about has failed.</summary>
    /// <param name="again">Tries it again, and says so here if it fails again; it throws nothing.</param>
    public void Failed(Action again)
    {
        _toRunAgain.Enqueue(again);
        if (_toRunAgain.Count > MostToRunAgain)
        {
            // What fails so often fails for a reason that the log has told ten thousand times.
            _toRunAgain.TryDequeue(out _);
        }

        _hasFailed = true;
        if (_current.Value is { } change)
        {
            change.HasFailed = true;
        }
    }

    /// <summary>
    /// Makes up for what failed, and says whether nothing failed again. What the work throws is the caller's to handle.
    /// </summary>
    /// <param name="work">What is to be done beside running again what failed in this process.</param>
    public bool MakeUp(Action work)
    {
        var change = new Change(_current.Value, Note: null);
        _current.Value = change;
        _hasFailed = false;
        try
        {
            RunAgain();
            work();
            return !change.HasFailed;
        }
        catch
        {
            _hasFailed = true;
            throw;
        }
        finally
        {
            _current.Value = change.Around;
        }
    }

    // Those that were there at the beginning: what fails again waits for the next time.
    private void RunAgain()
    {
        for (int left = _toRunAgain.Count; left > 0 && _toRunAgain.TryDequeue(out Action? again); left--)
        {
            again();
        }
    }

    private static bool Lasts(TreeChange<IContent> change) =>
        change is { Item: not null } && !change.ChangeTypes.HasType(TreeChangeTypes.Remove);

    /// <param name="Around">The one whose notifications led to this one.</param>
    private sealed record Change(Change? Around, string? Note)
    {
        public bool HasFailed { get; set; }
    }
}
