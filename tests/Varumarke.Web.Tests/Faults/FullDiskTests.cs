using System.Diagnostics;
using System.Globalization;

namespace Varumarke.Web.Tests.Faults;

/// <summary>
/// A disk that is full: the write fails with an error that says so, and nothing is broken or lost. The system's own limit
/// on the size of a file stands in for the disk's end; it makes the same writes fail in the same way.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    /// <summary>In blocks of 1,024 bytes: enough for the schema and some documents.</summary>
    private const int FileLimit = 2_048;

    /// <summary>Of what is stored, in bytes.</summary>
    private const int Size = 3_000_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-full-");

    [Fact]
    public async Task Publish_DiskFull_FailsClearlyAndKeepsWhatWasAcknowledged()
    {
        string acknowledged = Path.Combine(_folder.FullName, "acknowledged");
        string[] lines = await RunAsync($"trap '' XFSZ; ulimit -f {FileLimit}; exec dotnet \"$0\" \"$1\" \"$2\" until-failure", acknowledged);
        Assert.Contains(lines, line => line.StartsWith("failed SqliteException", StringComparison.Ordinal));
        string[] acks = [.. lines.Where(line => line.StartsWith("ack ", StringComparison.Ordinal))];
        Assert.NotEmpty(acks);
        await File.WriteAllLinesAsync(acknowledged, acks);

        string[] after = await RunAsync("exec dotnet \"$0\" \"$1\" \"$2\" verify", acknowledged);
        Assert.DoesNotContain(after, line => line.StartsWith("broken", StringComparison.Ordinal));
        Assert.Contains(after, line => line.StartsWith("verified", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Store_DiskFull_FailsClearlyAndLeavesNoHalfFile()
    {
        string nothing = Path.Combine(_folder.FullName, "none");
        string[] full = await RunAsync($"trap '' XFSZ; ulimit -f {FileLimit}; exec dotnet \"$0\" \"$1\" \"$2\" files", nothing);
        string[] room = await RunAsync("exec dotnet \"$0\" \"$1\" \"$2\" files", nothing);

        string failure = Assert.Single(full, line => line.StartsWith("failed ", StringComparison.Ordinal));
        Assert.Matches("^failed FileStoreException: The folder of media, .+, cannot be written: .+", failure);
        Assert.Contains("not kept", full);
        Assert.DoesNotContain(full, line => line.StartsWith("file ", StringComparison.Ordinal));
        Assert.Contains("wrote", room);
        Assert.Contains("kept", room);
        Assert.Single(room, line => line.StartsWith("file ", StringComparison.Ordinal) && line.EndsWith($" {Size}", StringComparison.Ordinal));

        // The rendition ends in a seal, and is a little longer.
        Assert.Equal(2, room.Count(line => line.StartsWith("file ", StringComparison.Ordinal) && int.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture) is >= Size and < Size + 1_000));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string[]> RunAsync(string script, string acknowledged)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.FullName,
            ArgumentList = { "-c", script, Path.Combine(AppContext.BaseDirectory, "Varumarke.CrashWriter.dll"), Path.Combine(_folder.FullName, "full.sqlite"), acknowledged },
        };

        // The runtime itself makes large sparse files otherwise, which the limit would refuse.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using Process program = Process.Start(start)!;
        string output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
