using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Varumarke.Core.Clustering;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Makes up for what should have followed from committed changes and did not (<see cref="UnfinishedChanges"/>): at every start,
/// and every minute while something has failed in this process. Takes away the notes of what has been done, too. Doing it once more does no harm, so a note of a change
/// that somebody is just finishing may be taken for one that nobody will.
/// </summary>
internal sealed class LateFinish(
    UnfinishedChanges changes,
    IKeyValueRepository notes,
    IContentService contents,
    IEventAggregator events,
    ICoreScopeProvider scopes,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<LateFinish> logger) : RecurringJob(TimeSpan.FromMinutes(1), turns, time, logger)
{
    /// <summary>At the start, which goes on where it fails: the next minute tries again.</summary>
    public void RunAtStart()
    {
        try
        {
            Run();
        }
        catch (Exception failure)
        {
            Logger.JobFailed(failure, nameof(LateFinish));
        }
    }

    /// <summary>At the stop: what has been done leaves no note that the next start would take for work to do.</summary>
    public void RunAtStop()
    {
        try
        {
            DeleteFinished();
        }
        catch (Exception failure)
        {
            Logger.JobFailed(failure, nameof(LateFinish));
        }
    }

    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        if (changes.HasFailed)
        {
            Run();
        }

        DeleteFinished();
        return Task.CompletedTask;
    }

    private void DeleteFinished()
    {
        if (changes.HasFinished)
        {
            using ICoreScope scope = scopes.CreateCoreScope();
            changes.DeleteFinished();
            scope.Complete();
        }
    }

    private void Run()
    {
        IReadOnlyDictionary<string, string?> found = notes.FindByKeyPrefix(UnfinishedChanges.Prefix) ?? new Dictionary<string, string?>();
        Guid[] keys = [.. found.Values.SelectMany(note => (note ?? string.Empty).Split(',')).Where(key => Guid.TryParse(key, out _)).Select(Guid.Parse).Distinct()];
        if (!changes.MakeUp(() => TellAgain(keys)) || found.Count == 0)
        {
            return;
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        foreach (string note in found.Keys)
        {
            notes.Delete(new KeyValue { Identifier = note });
        }

        scope.Complete();
        Logger.ChangesMadeUpFor(keys.Length);
    }

    private void TellAgain(Guid[] keys)
    {
        foreach (Guid[] batch in keys.Chunk(100))
        {
            TreeChange<IContent>[] again =
                [.. contents.GetByIds(batch).Select(document => new TreeChange<IContent>(document, TreeChangeTypes.RefreshBranch, document.PublishedCultures, []))];
            events.Publish(new ContentTreeChangeNotification(again, new EventMessages()));
        }
    }
}
