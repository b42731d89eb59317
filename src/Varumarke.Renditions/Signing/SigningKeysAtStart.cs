using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Varumarke.Renditions.Signing;

/// <summary>
/// Reads the keys, and makes the first one, before anybody asks for an address: the first to ask may be in the middle of a save
/// that is rolled back.
/// </summary>
internal sealed class SigningKeysAtStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<SigningKeys>().Current;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
