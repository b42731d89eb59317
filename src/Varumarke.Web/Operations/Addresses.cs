using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Varumarke.Core.Boot;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.Web.Operations;

/// <summary>Tells a person who has just started the program where to look.</summary>
internal static class Addresses
{
    /// <summary>Prints the addresses once the server listens, unless a program collects the output.</summary>
    public static void PrintWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        string? address = app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        app.Logger.Started(ProgramVersion.Text);
        FirstPassword.Account? administrator = app.Services.GetRequiredService<FirstPassword>().Take();
        if (address is not null && (app.Environment.IsDevelopment() || !Console.IsOutputRedirected))
        {
            Console.WriteLine(Greeting(address, administrator));
        }
        else if (administrator is { Password: { } password })
        {
            app.Logger.FirstAdministrator(administrator.UserName, password);
        }
    });

    private static string Greeting(string address, FirstPassword.Account? administrator) => $"""

        Varumärke {ProgramVersion.Text} is running at {address}
          begin here               {address}/
          edit                     {address}/umbraco{SignIn(administrator)}
          the content, as JSON     {address}/umbraco/delivery/api/v2/content
          the API, to read and try {address}/umbraco/openapi
          is it ready?             {address}/health/ready
        Stop it with Ctrl+C.

        """;

    // Said once, by the start that made the account, and kept nowhere.
    private static string SignIn(FirstPassword.Account? administrator) => administrator switch
    {
        null => string.Empty,
        { Password: null } => $"\n                                   sign in as {administrator.UserName}, with the password from the settings",
        _ => $"\n                                   sign in as {administrator.UserName}, for the first time with {administrator.Password}",
    };
}
