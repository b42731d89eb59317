using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>
/// Drops every answer when the settings of the Delivery API change while the program runs: which types may leave is one of them.
/// </summary>
internal sealed class SettingsWatch(IServiceProvider services, IOptionsMonitor<DeliveryApiSettings> settings) : IHostedService, IDisposable
{
    private IDisposable? _watch;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Made when it is needed, since hosted services are made before the engine has booted.
        _watch = settings.OnChange(_ => services.GetRequiredService<CacheEviction>().OnEverythingChanged());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _watch?.Dispose();
}
