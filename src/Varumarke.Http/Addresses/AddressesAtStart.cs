using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Varumarke.Http.Addresses;

/// <summary>Says at start what those who run the service would otherwise learn from what has left already.</summary>
internal sealed class AddressesAtStart(PublicAddress address, IConfiguration configuration, IHostEnvironment environment, ILogger<PublicAddress> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (address.Configured is null && !environment.IsDevelopment())
        {
            logger.NoPublicAddress(address.OrListening);
        }

        // The variable's name without the prefix that the host takes off.
        if (string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            logger.EverybodyIsNotBelieved();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
