namespace Varumarke.Engine.Sync.Command;

/// <summary>The arguments of <c>import</c> and <c>export</c>.</summary>
/// <param name="Verb">Which of the two.</param>
/// <param name="Folder">A uSync folder, or for an import the folder above it.</param>
/// <param name="MediaFolder">Where the media files are, or go; null for <c>media-seed</c> beside the folder.</param>
/// <param name="DryRun">Says what would happen and writes nothing.</param>
/// <param name="ReportFile">Takes the report as JSON too; null for no file.</param>
/// <param name="Quiet">Prints only what failed, and the sums.</param>
public sealed record SyncArguments(string Verb, string Folder, string? MediaFolder, bool DryRun, string? ReportFile, bool Quiet)
{
    /// <summary>The media folder that is named, or media-seed beside the configuration.</summary>
    /// <param name="folder">The folder that holds the kinds.</param>
    internal string MediaFolderOrDefault(string folder)
    {
        string parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? ".";
        return MediaFolder ?? Path.Combine(parent, "media-seed");
    }
}
