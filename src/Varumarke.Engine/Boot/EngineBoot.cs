using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Boot;
using Varumarke.Core.Clustering;
using Varumarke.Engine.Synchronisation;

namespace Varumarke.Engine.Boot;

/// <summary>
/// Starts and stops the engine. Start, in this order, because each step reads what the one before has made:
/// 1. Umbraco's static service provider, which its extension methods use;
/// 2. the database;
/// 3. where other nodes are in what they tell each other, from where on this one follows;
/// 4. navigation and publish status, read from the database;
/// 5. URLs and aliases, read from the database and worked out from navigation;
/// 6. what a process that died had not finished;
/// 7. the first start's import, when the database has not had it;
/// 8. what other nodes have changed meanwhile;
/// 9. everybody else is told that the engine runs.
/// </summary>
internal sealed class EngineBoot(
    IServiceProvider services,
    IDatabaseInitializer database,
    IEventAggregator events,
    IKeyValueService keyValues,
    IEnumerable<IFirstStart> firstStarts,
    IWorkTurns turns,
    InstructionReader instructions,
    LateFinish unfinished,
    ILogger<EngineBoot> logger) : IDisposable
{
    private const string FirstStartDone = "Varumarke.FirstStart.Done";

    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly Lock _stop = new();
    private bool _started;
    private Task? _stopping;

    public async Task StartAsync(bool withFirstStart, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (_started)
            {
                return;
            }

            // 1
            StaticServiceProvider.Instance = services;

            // 2
            await database.EnsureReadyAsync(cancellationToken);

            // 3
            instructions.Begin();

            // 4
            await events.PublishAsync(new PostRuntimePremigrationsUpgradeNotification(), cancellationToken);

            // 5
            await events.PublishAsync(
                new UmbracoApplicationStartingNotification(RuntimeLevel.Run, isRestarting: false), cancellationToken);

            // 6
            unfinished.RunAtStart();

            // 7
            if (withFirstStart)
            {
                await FirstStartAsync(cancellationToken);
            }

            // 8
            await instructions.CatchUpAsync(cancellationToken);

            // 9
            await events.PublishAsync(new UmbracoApplicationStartedNotification(isRestarting: false), cancellationToken);
            _started = true;
            logger.EngineStarted();
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>A host may be stopped twice at once (a test's factory and the program's own RunAsync): both wait for the one stop, since whoever comes back first disposes the services.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stop)
        {
            return _stopping ??= StopOnceAsync(cancellationToken);
        }
    }

    public void Dispose() => _once.Dispose();

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        if (!_started)
        {
            return;
        }

        _started = false;
        await events.PublishAsync(new UmbracoApplicationStoppingNotification(isRestarting: false), cancellationToken);
        unfinished.RunAtStop();
        await events.PublishAsync(new UmbracoApplicationStoppedNotification(isRestarting: false), cancellationToken);
    }

    private async Task FirstStartAsync(CancellationToken cancellationToken)
    {
        IFirstStart[] works = [.. firstStarts];
        if (works.Length == 0 || keyValues.GetValue(FirstStartDone) is not null)
        {
            return;
        }

        // Of nodes that start together on an empty database one fills it, and the others wait for that.
        await using IAsyncDisposable turn = await turns.TakeAsync(FirstStartDone, cancellationToken);
        if (keyValues.GetValue(FirstStartDone) is not null)
        {
            return;
        }

        foreach (IFirstStart work in works)
        {
            await work.RunAsync(cancellationToken);
        }

        keyValues.SetValue(FirstStartDone, "true");
    }
}
