using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Varumarke.Web.Operations;

/// <summary>Tells a person who has just started the program where to look.</summary>
internal static class Addresses
{
    /// <summary>Prints the addresses once the server listens, unless a program collects the output.</summary>
    public static void PrintWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        string? address = app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is not null && (app.Environment.IsDevelopment() || !Console.IsOutputRedirected))
        {
            Console.WriteLine(Greeting(address));
        }
    });

    private static string Greeting(string address) => $"""

        Varumärke is running at {address}
          begin here               {address}/
          the content, as JSON     {address}/umbraco/delivery/api/v2/content
          the API, to read and try {address}/umbraco/openapi
          is it ready?             {address}/health/ready
        Stop it with Ctrl+C.

        """;
}
