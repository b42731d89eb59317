using System.Text;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>The folder with the bytes of the media items. An item names its file by a path; the last segments decide which file that is.</summary>
internal sealed class MediaFolder(string folder)
{
    private readonly Lazy<ILookup<string, string>> _files = new(() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToLookup(path => Normal(Path.GetFileName(path)), StringComparer.OrdinalIgnoreCase)
        : Enumerable.Empty<string>().ToLookup(path => path));

    /// <summary>
    /// The file whose path shares the most segments, from the end, with <paramref name="source"/>; at least the file name. Of several
    /// that differ only in capitals the one that is written alike. A path may be percent-encoded and carry a query, as addresses do.
    /// Null when there is none.
    /// </summary>
    public string? Find(string source, List<string> notes)
    {
        int end = source.IndexOfAny(['?', '#']);
        string plain = end < 0 ? source : source[..end];
        return FindAsItIs(source, notes) ?? FindAsItIs(plain, notes) ?? FindAsItIs(Uri.UnescapeDataString(plain), notes);
    }

    private string? FindAsItIs(string source, List<string> notes)
    {
        string[] wanted = [.. Segments(source).Select(Normal)];
        if (wanted.Length == 0)
        {
            return null;
        }

        (string Path, int Shared, int Alike)[] found = [.. _files.Value[wanted[^1]]
            .Select(path => (Path: path, Segments: Segments(Path.GetRelativePath(folder, path)).Select(Normal).ToArray()))
            .Select(file => (file.Path, Shared: Shared(wanted, file.Segments, StringComparison.OrdinalIgnoreCase), Alike: Shared(wanted, file.Segments, StringComparison.Ordinal)))
            .OrderByDescending(file => file.Shared)
            .ThenByDescending(file => file.Alike)
            .ThenBy(file => file.Path, StringComparer.Ordinal)];
        if (found.Length > 1 && found[0].Shared == found[1].Shared && found[0].Alike == found[1].Alike && found[0].Shared < wanted.Length - 1)
        {
            notes.Add($"Several files in the media folder are called {wanted[^1]}; {Path.GetRelativePath(folder, found[0].Path).Replace('\\', '/')} was taken for {source}.");
        }

        return found.Length == 0 ? null : found[0].Path;
    }

    /// <summary>Copies a file into the folder. A file that is already the same is left alone.</summary>
    /// <param name="relative">The path inside the folder, with forward slashes.</param>
    public void Store(string relative, Stream bytes)
    {
        string root = Path.GetFullPath(folder);
        string path = Path.GetFullPath(Path.Combine(root, Path.Combine(Segments(relative))));
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"The path {relative} leads out of the media folder.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = File.Create(path);
        bytes.CopyTo(file);
    }

    private static string[] Segments(string path)
    {
        return path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
    }

    // Some systems write å as one character and some as two; a name that is not Unicode at all is left as it is.
    private static string Normal(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static int Shared(string[] left, string[] right, StringComparison comparison)
    {
        int shared = 0;
        while (shared < left.Length && shared < right.Length
            && string.Equals(left[^(shared + 1)], right[^(shared + 1)], comparison))
        {
            shared++;
        }

        return shared;
    }
}
