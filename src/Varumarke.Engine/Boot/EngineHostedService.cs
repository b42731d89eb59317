using Microsoft.Extensions.Hosting;

namespace Varumarke.Engine.Boot;

/// <summary>
/// Boots the engine with the host: in the "starting" phase, which ends before any other hosted service, Kestrel among
/// them, is started. Stops it in the "stopped" phase, when no request is left.
/// </summary>
internal sealed class EngineHostedService(EngineBoot boot) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        boot.StartAsync(withFirstStart: true, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => boot.StopAsync(cancellationToken);
}
