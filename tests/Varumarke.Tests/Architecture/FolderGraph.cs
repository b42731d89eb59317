using System.Text.RegularExpressions;

namespace Varumarke.Tests.Architecture;

/// <summary>
/// Which folder of a project names which other one, read from its source. What lies in the project's own folder puts the others
/// together and counts for none of them; what is generated does not count either.
/// </summary>
internal sealed partial class FolderGraph
{
    private static readonly string[] Generated = ["bin", "obj", "CompiledModels", "Migrations", "Backoffice"];

    private readonly SortedDictionary<string, SortedSet<string>> _names = new(StringComparer.Ordinal);

    private FolderGraph(IReadOnlyList<SourceFile> files)
    {
        ILookup<string, string> owners = files.SelectMany(file => file.Types.Select(type => (Type: type, file.Folder)))
            .Distinct()
            .ToLookup(pair => pair.Type, pair => pair.Folder);
        foreach (SourceFile file in files)
        {
            SortedSet<string> named = _names.TryGetValue(file.Folder, out SortedSet<string>? known) ? known : _names[file.Folder] = new(StringComparer.Ordinal);
            foreach (string word in file.Words.Where(word => !owners[word].Contains(file.Folder)))
            {
                named.UnionWith(owners[word].Where(file.Sees));
            }
        }
    }

    public static FolderGraph Of(string projectFolder) => new(
    [
        .. Directory.EnumerateFiles(projectFolder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(projectFolder, path).Split(Path.DirectorySeparatorChar))
            .Where(parts => parts.Length > 1 && !Generated.Contains(parts[0]))
            .Select(parts => SourceFile.Read(parts[0], Path.Combine([projectFolder, .. parts]))),
    ]);

    /// <summary>The folders that reach themselves, each circle in the order of the alphabet.</summary>
    public IReadOnlyList<string> Circles()
    {
        Dictionary<string, HashSet<string>> reach = _names.Keys.ToDictionary(folder => folder, Reach);
        return
        [
            .. _names.Keys.Where(folder => reach[folder].Contains(folder))
                .Select(folder => string.Join(' ', _names.Keys.Where(other => reach[folder].Contains(other) && reach[other].Contains(folder))))
                .Distinct(),
        ];
    }

    private HashSet<string> Reach(string folder)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>(_names[folder]);
        while (waiting.TryPop(out string? next))
        {
            if (reached.Add(next) && _names.TryGetValue(next, out SortedSet<string>? further))
            {
                foreach (string each in further)
                {
                    waiting.Push(each);
                }
            }
        }

        return reached;
    }

    /// <param name="Folder">The folder below the project that it lies in, at whatever depth.</param>
    /// <param name="Text">Its code, without comments and plain strings.</param>
    /// <param name="Types">What it declares beside other things, not inside them.</param>
    /// <param name="Words">The words that may be types' names.</param>
    private sealed record SourceFile(string Folder, string Text, IReadOnlyList<string> Types, IReadOnlySet<string> Words)
    {
        public static SourceFile Read(string folder, string path)
        {
            string code = Unread().Replace(File.ReadAllText(path), string.Empty);
            return new SourceFile(
                folder,
                code,
                [.. Declaration().Matches(code).Select(match => match.Groups["name"].Value)],
                Word().Matches(code).Select(match => match.Value).ToHashSet());
        }

        /// <summary>Whether types of that folder can be meant here: it is used, or stands before a name.</summary>
        public bool Sees(string folder) => Regex.IsMatch(Text, $@"^using (static )?Varumarke\.\w+\.{folder}\b|\b{folder}\.\w", RegexOptions.Multiline);
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|\x22{3}.*?\x22{3}|(?<!\$)@\x22(?:[^\x22]|\x22\x22)*\x22|(?<![\$@])\x22(?:\\.|[^\x22\\\n])*\x22", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex(@"^(?:(?:public|internal|sealed|static|abstract|partial|readonly|ref|file|unsafe) )*(?:class|record(?: struct| class)?|struct|interface|enum|delegate [^\s(]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w*")]
    private static partial Regex Word();
}
