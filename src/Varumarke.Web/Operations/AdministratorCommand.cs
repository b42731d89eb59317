using Varumarke.Engine;
using Varumarke.Engine.Boot;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.Web.Operations;

/// <summary>
/// The command <c>administrator password</c>: gives the first administrator a password for one sign-in and prints it, once. Exit codes: 0
/// done; 1 the arguments are wrong.
/// </summary>
internal static class AdministratorCommand
{
    private const string Usage = "administrator password    gives the first administrator a new password for one sign-in, and prints it";

    public static bool IsCommand(IReadOnlyList<string> args) => args.Count > 0 && args[0] == "administrator";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IServiceProvider services, TextWriter output, TextWriter error)
    {
        if (args.Count < 2 || args[1] != "password")
        {
            await error.WriteLineAsync(Usage);
            return 1;
        }

        await services.BootVarumarkeEngineAsync();
        FirstPassword.Account account = await AdministratorAccount.ResetAsync(services);
        await output.WriteLineAsync($"Sign in as {account.UserName}, this once with {account.Password}");
        return 0;
    }
}
