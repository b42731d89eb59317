using System.Diagnostics;
using System.Globalization;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Faults;

/// <summary>A process that is killed while four writers publish loses nothing that it has acknowledged.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 12;
    private const int KillsOfReports = 4;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-kill-");

    private string Acknowledged => Path.Combine(_folder.FullName, "acknowledged");

    [Fact]
    public async Task Kill_WhileFourWritersPublish_KeepsEveryAcknowledgedPublish()
    {
        var random = new Random(20261123);
        int acknowledged = 0;
        for (int kill = 0; kill <= Kills; kill++)
        {
            using Process writer = Start();

            // A random number of acknowledgements, and then a random bit of a publish, before the blow.
            int acks = random.Next(1, 40);
            int spins = random.Next(0, 200_000);
            string[] lines = await ReadUntilAsync(writer, acks);
            Thread.SpinWait(spins);
            writer.Kill(entireProcessTree: true);
            string rest = await writer.StandardOutput.ReadToEndAsync();
            await writer.WaitForExitAsync();

            // What was still in the pipe had been acknowledged too; a last line cut short had not.
            string[] all = [.. lines, .. rest.Split('\n').SkipLast(1)];
            string[] broken = [.. all.Where(line => line.StartsWith("broken", StringComparison.Ordinal))];
            Assert.True(broken.Length == 0, string.Join('\n', broken));
            Assert.Contains(all, line => line.StartsWith("verified", StringComparison.Ordinal));
            string[] acked = [.. all.Where(line => line.StartsWith("ack ", StringComparison.Ordinal))];
            await File.AppendAllLinesAsync(Acknowledged, acked);
            acknowledged += acked.Length;
        }

        Assert.True(acknowledged > Kills, string.Create(CultureInfo.InvariantCulture, $"Only {acknowledged} publishes were acknowledged."));
    }

    [Fact]
    public async Task Kill_WhileAReportIsPublished_LeavesADraftOrAWholeEdition()
    {
        Template.LayInto(
            _folder.FullName,
            new Dictionary<string, string?>
            {
                ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Site.Repository, "umbraco-config"),
                ["Varumarke:Seed:MediaFolder"] = Path.Combine(Site.Repository, "media-seed"),
            },
            "crash.sqlite");
        var random = new Random(20261201);
        int acknowledged = 0;
        for (int kill = 0; kill <= KillsOfReports; kill++)
        {
            using Process writer = Start("reports");

            // The blow falls in a publish: it has begun, and has not been acknowledged when the spin is short.
            string[] lines = await ReadUntilAsync(writer, random.Next(1, 6), "begins ");
            Thread.SpinWait(random.Next(0, 2_000_000));
            writer.Kill(entireProcessTree: true);
            string[] all = [.. lines, .. (await writer.StandardOutput.ReadToEndAsync()).Split('\n').SkipLast(1)];
            await writer.WaitForExitAsync();

            string[] broken = [.. all.Where(line => line.StartsWith("broken", StringComparison.Ordinal))];
            Assert.True(broken.Length == 0, string.Join('\n', broken));
            Assert.Contains(all, line => line.StartsWith("verified", StringComparison.Ordinal));
            string[] acked = [.. all.Where(line => line.StartsWith("ack ", StringComparison.Ordinal))];
            await File.AppendAllLinesAsync(Acknowledged, acked);
            acknowledged += acked.Length;
        }

        Assert.True(acknowledged > 0, "No publish was acknowledged.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string[]> ReadUntilAsync(Process writer, int acks, string counted = "ack ")
    {
        var lines = new List<string>();
        int seen = 0;
        while (seen < acks)
        {
            string? line = await writer.StandardOutput.ReadLineAsync();
            if (line is null)
            {
                throw new InvalidOperationException($"The writer stopped by itself: {await writer.StandardError.ReadToEndAsync()}");
            }

            lines.Add(line);
            seen += line.StartsWith(counted, StringComparison.Ordinal) ? 1 : 0;
        }

        return [.. lines];
    }

    private Process Start(params string[] mode)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Varumarke.CrashWriter.dll"),
                Path.Combine(_folder.FullName, "crash.sqlite"),
                Acknowledged,
            },
        };
        foreach (string argument in mode)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
