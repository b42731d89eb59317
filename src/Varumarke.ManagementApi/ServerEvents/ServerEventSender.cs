using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.ManagementApi.Callers;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>
/// Tells those who listen, one event after another, each only what its user may see. Who that user is now is asked anew each time: a
/// connection whose account has been locked, or whose password has been changed, is closed.
/// </summary>
internal sealed class ServerEventSender(ServerEventQueue queue, IServiceProvider services, ILogger<ServerEventSender> logger) : BackgroundService
{
    private const string Method = "notify";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (AddressedEvent happened in queue.Events.ReadAllAsync(stoppingToken))
        {
            try
            {
                await TellAsync(happened, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.EventNotTold(failure, happened.Event.EventSource, happened.Event.Key);
            }
        }
    }

    private async Task TellAsync(AddressedEvent happened, CancellationToken stoppingToken)
    {
        // Umbraco's services cannot be made before the engine has started, and this one is.
        SignedInUsers users = services.GetRequiredService<SignedInUsers>();
        ServerEventAccess access = services.GetRequiredService<ServerEventAccess>();
        var told = new List<string>();
        foreach (HubCallerContext listener in queue.Listeners)
        {
            if (listener.User is not { } principal || users.Find(principal) is not { } user)
            {
                listener.Abort();
                continue;
            }

            if (access.MaySee(user, happened))
            {
                told.Add(listener.ConnectionId);
            }
        }

        if (told.Count > 0)
        {
            await services.GetRequiredService<IHubContext<ServerEventHub>>().Clients.Clients(told).SendAsync(Method, happened.Event, stoppingToken);
        }
    }
}
