using Varumarke.Engine;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.Web.Commands;

/// <summary>The command <c>administrator password</c>: gives the first administrator a password for one sign-in and prints it, once.</summary>
internal static class AdministratorCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken stop)
    {
        await services.BootVarumarkeEngineAsync(stop);
        FirstPassword.Account account = await AdministratorAccount.ResetAsync(services);
        await output.WriteLineAsync($"Sign in as {account.UserName}, this once with {account.Password}");
        return 0;
    }
}
