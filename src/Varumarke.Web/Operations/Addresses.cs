using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Varumarke.Web.Operations;

/// <summary>Tells a person who has just started the program where to look.</summary>
internal static class Addresses
{
    /// <summary>Prints the addresses once the server listens.</summary>
    public static void PrintWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        string? address = app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null || Console.IsOutputRedirected)
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine($"Varumärke is running at {address}");
        Console.WriteLine($"  the content, as JSON     {address}/umbraco/delivery/api/v2/content");
        Console.WriteLine($"  the API, to read and try {address}/umbraco/openapi");
        Console.WriteLine($"  health and metrics       {address}/health/ready, {address}/metrics");
        Console.WriteLine("Stop it with Ctrl+C.");
        Console.WriteLine();
    });
}
