using Varumarke.Web.Commands;

namespace Varumarke.Web.Tests.Hosting;

/// <summary>Runs the program's commands in a host that is there.</summary>
internal static class ProgramCommands
{
    public static Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, params string[] args) =>
        new CommandLine((_, work) => work(services)).RunAsync(args, output, error);
}
