namespace Varumarke.Engine.Sync.Folders;

/// <summary>The folder with the bytes of the media items. An item names its file by a path; the last segments decide which file that is.</summary>
internal sealed class MediaFolder(string folder)
{
    private readonly Lazy<ILookup<string, string>> files = new(() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
        : Enumerable.Empty<string>().ToLookup(path => path));

    /// <summary>The file whose path shares the most segments, from the end, with <paramref name="source"/>; at least the file name. Null when there is none.</summary>
    public string? Find(string source)
    {
        string[] wanted = Segments(source);
        if (wanted.Length == 0)
        {
            return null;
        }

        return files.Value[wanted[^1]]
            .OrderByDescending(path => Shared(wanted, Segments(Path.GetRelativePath(folder, path))))
            .ThenBy(path => path, StringComparer.Ordinal)
            .FirstOrDefault();
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

    private static int Shared(string[] left, string[] right)
    {
        int shared = 0;
        while (shared < left.Length && shared < right.Length
            && string.Equals(left[^(shared + 1)], right[^(shared + 1)], StringComparison.OrdinalIgnoreCase))
        {
            shared++;
        }

        return shared;
    }
}
