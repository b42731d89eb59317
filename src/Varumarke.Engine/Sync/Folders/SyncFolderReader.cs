using System.Xml.Linq;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>Reads a uSync folder. What cannot be read becomes a problem, never an exception.</summary>
internal static class SyncFolderReader
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>uSync keeps a folder per version of Umbraco (<c>uSync/v17</c>); either that one, its parent or the site above it may be named.</summary>
    /// <returns>The folder that holds the kinds, or null.</returns>
    public static string? Locate(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        if (KindFolders(folder).Any())
        {
            return folder;
        }

        string? newest = Directory.EnumerateDirectories(folder, "v*")
            .Select(path => (Path: path, Version: Version(path)))
            .Where(entry => entry.Version > 0 && KindFolders(entry.Path).Any())
            .OrderByDescending(entry => entry.Version)
            .Select(entry => entry.Path)
            .FirstOrDefault();
        string below = Path.Combine(folder, "uSync");
        return newest ?? (Directory.Exists(below) ? Locate(below) : null);
    }

    public static SyncFolderContent Read(string folder)
    {
        var problems = new List<SyncProblem>();
        var sources = new List<SyncSource>();
        foreach (string path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Kind(path) is { } kind)
            {
                ReadKind(folder, path, kind, sources, problems);
            }
            else
            {
                string name = Path.GetFileName(path);
                problems.Add(new SyncProblem(name, name, $"The folder {name} is not imported: this program has nothing of that kind.", IsFault: false));
            }
        }

        return new SyncFolderContent(sources, problems);
    }

    private static void ReadKind(string folder, string path, SyncKind kind, List<SyncSource> sources, List<SyncProblem> problems)
    {
        string[] files = [.. Directory.EnumerateFiles(path, "*.config", Everywhere).Order(StringComparer.Ordinal)];
        var keys = new Dictionary<Guid, string>();
        foreach ((SyncSource? source, SyncProblem? problem) in files.AsParallel().AsOrdered().Select(file => ReadFile(folder, file, kind)))
        {
            if (problem is not null)
            {
                problems.Add(problem);
            }

            if (source is null)
            {
                continue;
            }

            if (keys.TryAdd(source.Item.Key, source.File))
            {
                sources.Add(source);
            }
            else
            {
                string reason = $"It has the same key as {keys[source.Item.Key]}.";
                problems.Add(new SyncProblem(kind.ToString(), source.File, reason, IsFault: true));
            }
        }
    }

    private static (SyncSource? Source, SyncProblem? Problem) ReadFile(string folder, string file, SyncKind kind)
    {
        string relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
        try
        {
            using FileStream stream = File.OpenRead(file);
            XElement root = SyncXml.Load(stream);
            return root.Name.LocalName == "Empty"
                ? (null, new SyncProblem(kind.ToString(), relative, EmptyReason(root), IsFault: false))
                : (new SyncSource(kind, relative, SyncCodec.Read(kind, root)), null);
        }
        catch (Exception fault) when (fault is SyncFormatException or IOException or UnauthorizedAccessException)
        {
            return (null, new SyncProblem(kind.ToString(), relative, fault.Message, IsFault: true));
        }
    }

    // uSync leaves such a file behind for what was deleted or renamed. Deleting on another site's word is not done.
    private static string EmptyReason(XElement root)
    {
        string change = root.Attr("Change");
        return $"A note that '{root.Attr("Alias")}' was changed ({(change.Length == 0 ? "unknown" : change)}); such notes are not followed.";
    }

    private static IEnumerable<string> KindFolders(string folder)
    {
        return Directory.EnumerateDirectories(folder).Where(path => Kind(path) is not null);
    }

    private static SyncKind? Kind(string path)
    {
        return Enum.TryParse(Path.GetFileName(path), ignoreCase: true, out SyncKind kind) && Enum.IsDefined(kind) ? kind : null;
    }

    private static int Version(string path)
    {
        return int.TryParse(Path.GetFileName(path).AsSpan(1), out int version) ? version : 0;
    }
}
