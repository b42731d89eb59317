using System.Text.RegularExpressions;

namespace Varumarke.Tests.Architecture;

/// <summary>The program asks one clock, which tests can set, and never waits by sleeping.</summary>
public sealed partial class ClockTests
{
    /// <summary>Where the machine's own is right, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Varumarke.Storage/Disk/DiskFileStore.cs"] = "compares with what the file system has stamped",
        ["Varumarke.Storage/Disk/IncomingFiles.cs"] = "compares with what the file system has stamped",
        ["Varumarke.Renditions/Drawings/DrawingCommand.cs"] = "a process of its own, which looks at its own use of the processor",
    };

    [Fact]
    public void Source_AsksForTheTime_OfTheProgramsClock()
    {
        string src = Path.Combine(Sources.Root, "src");
        string[] asks = [.. Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(src, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Where(path => Machine().IsMatch(File.ReadAllText(Path.Combine(src, path))))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), asks);
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bTimeProvider\.System\.Get(Utc|Local)Now\b|\bThread\.Sleep\(")]
    private static partial Regex Machine();
}
