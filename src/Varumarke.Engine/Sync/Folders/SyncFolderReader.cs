using System.Xml.Linq;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>Reads a uSync folder. What cannot be read becomes a problem, never an exception.</summary>
internal static class SyncFolderReader
{
    // Sites come from Windows too, where nobody sees in which case a name is written.
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    private static readonly EnumerationOptions Here = new() { IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };

    // Kinds whose items are told apart by alias; a key that two of them share was made by a rule that gives no two apart.
    private static readonly SyncKind[] ToldApartByAlias =
    [
        SyncKind.Languages, SyncKind.DataTypes, SyncKind.MediaTypes, SyncKind.MemberTypes, SyncKind.ContentTypes, SyncKind.RelationTypes,
        SyncKind.Dictionary, SyncKind.Domains,
    ];

    // What their items contain is read when they are imported.
    private static readonly SyncKind[] ReadInTwoSteps = [SyncKind.Content, SyncKind.Media, SyncKind.Blueprints];

    private static readonly string[] Contents = ["Properties", "PublishedVersion"];

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

        string? newest = Directory.EnumerateDirectories(folder, "v*", Here)
            .Select(path => (Path: path, Version: Version(path)))
            .Where(entry => entry.Version > 0 && KindFolders(entry.Path).Any())
            .OrderByDescending(entry => entry.Version)
            .Select(entry => entry.Path)
            .FirstOrDefault();
        return newest ?? Directory.EnumerateDirectories(folder, "uSync", Here).Order(StringComparer.Ordinal).Select(Locate).FirstOrDefault(found => found is not null);
    }

    public static SyncFolderContent Read(string folder)
    {
        var problems = new List<SyncProblem>();
        var sources = new List<SyncSource>();
        var keys = new Dictionary<(SyncKind Kind, Guid Key), SyncSource>();
        foreach (string path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Kind(path) is { } kind)
            {
                ReadKind(folder, path, kind, keys, sources, problems);
            }
            else
            {
                string name = Path.GetFileName(path);
                problems.Add(new SyncProblem(name, name, $"The folder {name} is not imported: this program has nothing of that kind.", IsFault: false));
            }
        }

        if (RootBeside(folder) is { } shared)
        {
            string name = Path.GetFileName(shared);
            problems.Add(new SyncProblem(name, "../" + name, $"The folder {name} beside this one, which uSync reads first, is not read: import it before this one.", IsFault: false));
        }

        return new SyncFolderContent(sources, problems);
    }

    /// <summary>The folders of a kind, whatever the case of their names.</summary>
    public static IReadOnlyList<string> FoldersOf(string folder, SyncKind kind)
    {
        return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Where(path => Kind(path) == kind).Order(StringComparer.Ordinal)] : [];
    }

    // What several sites have in common lies in uSync/Root, and what is one site's own in uSync/v17.
    private static string? RootBeside(string folder)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Version(path) > 0 && Path.GetDirectoryName(path) is { } parent
            ? Directory.EnumerateDirectories(parent, "root", Here).FirstOrDefault(beside => KindFolders(beside).Any())
            : null;
    }

    private static void ReadKind(
        string folder, string path, SyncKind kind, Dictionary<(SyncKind Kind, Guid Key), SyncSource> keys, List<SyncSource> sources, List<SyncProblem> problems)
    {
        string[] files = [.. Directory.EnumerateFiles(path, "*.config", Everywhere).Order(StringComparer.Ordinal)];
        foreach ((SyncSource? read, SyncProblem? problem) in files.AsParallel().AsOrdered().Select(file => ReadFile(folder, file, kind)))
        {
            if (problem is not null)
            {
                problems.Add(problem);
            }

            if (read is null)
            {
                continue;
            }

            SyncSource source = keys.TryGetValue((kind, read.Item.Key), out SyncSource? same) ? Apart(read, same) : read;
            if (keys.TryAdd((kind, source.Item.Key), source))
            {
                sources.Add(source);
            }
            else
            {
                problems.Add(new SyncProblem(kind.ToString(), source.File, $"It has the same key as {same!.File}.", IsFault: true));
            }
        }
    }

    private static SyncSource Apart(SyncSource source, SyncSource same)
    {
        SyncItem item = source.Item;
        if (!ToldApartByAlias.Contains(source.Kind) || string.Equals(item.Alias, same.Item.Alias, StringComparison.OrdinalIgnoreCase))
        {
            return source;
        }

        string note = $"It has the same key as {same.File}; a key made from its alias takes its place.";
        return source with { Item = item with { Key = StableKey.Of(source.Kind.ToString(), item.Alias), ReadNotes = [.. item.ReadNotes, note] } };
    }

    private static (SyncSource? Source, SyncProblem? Problem) ReadFile(string folder, string file, SyncKind kind)
    {
        string relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
        XElement? root = null;
        try
        {
            using FileStream stream = File.OpenRead(file);
            bool isHead = ReadInTwoSteps.Contains(kind);
            root = isHead ? SyncXml.LoadWithout(stream, Contents) : SyncXml.Load(stream);
            return string.Equals(root.Name.LocalName, "Empty", StringComparison.OrdinalIgnoreCase)
                ? (null, new SyncProblem(kind.ToString(), relative, EmptyReason(root), IsFault: false))
                : (new SyncSource(kind, relative, SyncCodec.Read(kind, root)) { Path = isHead ? file : null }, null);
        }
        catch (Exception fault) when (fault is SyncFormatException or IOException or UnauthorizedAccessException)
        {
            IReadOnlyList<string> notes = root is null ? [] : SyncReadNotes.Of(root);
            return (null, new SyncProblem(kind.ToString(), relative, fault.Message, IsFault: true) { Key = Guid.TryParse(root.Attr("Key"), out Guid key) ? key : null, Notes = notes });
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
        return Enum.TryParse(Path.GetFileName(path), ignoreCase: true, out SyncKind kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(Path.GetFileName(path)[0])
            ? kind
            : null;
    }

    private static int Version(string path)
    {
        string name = Path.GetFileName(path);
        return name.Length > 1 && name[0] is 'v' or 'V' && int.TryParse(name.AsSpan(1), out int version) ? version : 0;
    }
}
