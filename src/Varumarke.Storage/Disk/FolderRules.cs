namespace Varumarke.Storage.Disk;

/// <summary>What folders of two stores must not have in common.</summary>
internal static class FolderRules
{
    /// <summary>Whether one folder is the other or lies in it.</summary>
    public static bool Overlap(string one, string other)
    {
        string left = Whole(one), right = Whole(other);
        return left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal);
    }

    // Both are taken from the same folder, whichever that is.
    private static string Whole(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
}
