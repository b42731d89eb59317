using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>Writes the files of an export. A file that is already right is left alone; one that no item has any more is removed.</summary>
internal sealed class SyncFolderWriter(string folder, bool dryRun)
{
    private static readonly EnumerationOptions EveryCase = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<SyncKind, string> _names = [];
    private IReadOnlyList<SyncSource>? _existing;

    /// <summary>The files that are there already, by the key of their item and relative to the kind's folder.</summary>
    public IReadOnlyDictionary<Guid, string> Existing(SyncKind kind)
    {
        _existing ??= Directory.Exists(folder) ? SyncFolderReader.Read(folder).Sources : [];
        string prefix = FolderName(kind) + "/";
        return _existing.Where(source => source.Kind == kind && source.File.StartsWith(prefix, StringComparison.Ordinal))
            .DistinctBy(source => source.Item.Key)
            .ToDictionary(source => source.Item.Key, source => source.File[prefix.Length..]);
    }

    // A folder that is called "content" there stays so: a second one beside it would hold every item twice.
    private string FolderName(SyncKind kind)
    {
        IReadOnlyList<string> here = SyncFolderReader.FoldersOf(folder, kind);
        return here.Select(path => Path.GetFileName(path)).FirstOrDefault(name => name == kind.ToString())
            ?? here.Select(path => Path.GetFileName(path)).FirstOrDefault()
            ?? kind.ToString();
    }

    public SyncOutcome Write(SyncKind kind, string fileName, SyncItem item)
    {
        string path = Path.Combine(folder, _names.TryGetValue(kind, out string? name) ? name : _names[kind] = FolderName(kind), fileName);
        _written.Add(path);
        return WriteBytes(path, SyncXml.Save(SyncCodec.Write(kind, item)), dryRun);
    }

    /// <returns>The files of this kind that the export did not write, relative to the folder; they are gone unless this is a dry run.</returns>
    public IReadOnlyList<string> RemoveOthers(SyncKind kind)
    {
        string[] others = [.. SyncFolderReader.FoldersOf(folder, kind)
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*.config", EveryCase))
            .Where(path => !_written.Contains(path)).Order(StringComparer.Ordinal)];
        foreach (string path in dryRun ? [] : others)
        {
            File.Delete(path);
        }

        return [.. others.Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))];
    }

    private static SyncOutcome WriteBytes(string path, byte[] bytes, bool dryRun)
    {
        bool exists = File.Exists(path);
        if (exists && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return SyncOutcome.Unchanged;
        }

        if (!dryRun)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        return exists ? SyncOutcome.Updated : SyncOutcome.Created;
    }
}
