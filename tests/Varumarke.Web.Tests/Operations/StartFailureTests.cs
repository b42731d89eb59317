using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Varumarke.Web.Tests.Operations;

/// <summary>A mistake in the configuration or the surroundings stops the start with one clear line each, and no stack trace.</summary>
public sealed class StartFailureTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-start-");

    [Theory]
    [InlineData("Varumarke:Database:Provider=Oracle", "Oracle")]
    [InlineData("Varumarke:Database:ConnectionString=Nonsense=1", "ConnectionString")]
    [InlineData("Varumarke:Database:WriteTimeout=00:00:00", "WriteTimeout")]
    [InlineData("Varumarke:Database:ConnectionString=", "ConnectionString")]
    [InlineData("Varumarke:Media:Path=", "Path")]
    [InlineData("Varumarke:DeliveryApi:MaxTake=-1", "MaxTake")]
    [InlineData("Varumarke:Kolada:Address=http://api.kolada.se/v3/", "Varumarke:Kolada:Address")]
    [InlineData("Umbraco:CMS:DeliveryApi:MemberAuthorization:AuthorizationCodeFlow:Enabled=true", "MemberAuthorization:AuthorizationCodeFlow:Enabled")]
    [InlineData("Umbraco:CMS:DeliveryApi:MemberAuthorization:ClientCredentialsFlow:Enabled=true", "MemberAuthorization:ClientCredentialsFlow:Enabled")]
    public async Task Start_WrongSetting_NamesIt(string setting, string named)
    {
        (int exitCode, string[] lines) = await RunAsync($"--{setting}");
        Assert.Equal(1, exitCode);
        Assert.Contains(lines, line => line.Contains(named, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_DatabaseServerAway_SaysThatTheDatabaseCannotBeUsed()
    {
        (int exitCode, string[] lines) = await RunAsync(
            "--Varumarke:Database:Provider=Postgres", "--Varumarke:Database:ConnectionString=Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2");
        Assert.Equal(1, exitCode);
        Assert.Contains("database", Assert.Single(lines), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Start_AFileWhereAFolderShouldBe_SaysSo()
    {
        string file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "in the way");
        (int exitCode, string[] lines) = await RunAsync($"--Varumarke:Database:ConnectionString=Data Source={file}/db.sqlite");
        Assert.Equal(1, exitCode);
        Assert.Contains(file, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortTaken_SaysWhichAndWhatToDo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        (int exitCode, string[] lines) = await RunAsync($"--urls=http://127.0.0.1:{port}");
        Assert.Equal(1, exitCode);
        Assert.Contains($":{port}", Assert.Single(lines), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int ExitCode, string[] ErrorLines)> RunAsync(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Varumarke.Web.dll"),
            "--urls=http://127.0.0.1:0",
            "--Varumarke:Seed:Enabled=false",
            $"--Varumarke:Database:ConnectionString=Data Source={Path.Combine(_folder.FullName, "db.sqlite")}",
            .. settings,
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process program = Process.Start(start)!;
        Task<string> output = program.StandardOutput.ReadToEndAsync();
        string error = await program.StandardError.ReadToEndAsync();
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
        await program.WaitForExitAsync();
        return (program.ExitCode, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
