using System.Text;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>The folder with the bytes of the media items. An item names its file by a path; the last segments decide which file that is.</summary>
internal sealed class MediaFolder(string folder)
{
    private readonly Lazy<ILookup<string, string>> files = new(() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToLookup(path => Normal(Path.GetFileName(path)), StringComparer.OrdinalIgnoreCase)
        : Enumerable.Empty<string>().ToLookup(path => path));

    /// <summary>
    /// The file whose path shares the most segments, from the end, with <paramref name="source"/>; at least the file name. Of several
    /// that differ only in capitals the one that is written alike. A path may be percent-encoded, as addresses are. Null when there is none.
    /// </summary>
    public string? Find(string source) => FindAsItIs(source) ?? FindAsItIs(Uri.UnescapeDataString(source));

    private string? FindAsItIs(string source)
    {
        string[] wanted = [.. Segments(source).Select(Normal)];
        if (wanted.Length == 0)
        {
            return null;
        }

        return files.Value[wanted[^1]]
            .Select(path => (Path: path, Segments: Segments(Path.GetRelativePath(folder, path)).Select(Normal).ToArray()))
            .OrderByDescending(file => Shared(wanted, file.Segments, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(file => Shared(wanted, file.Segments, StringComparison.Ordinal))
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .FirstOrDefault().Path;
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
