namespace Varumarke.Web.Tests.Sync;

/// <summary>A folder's files by their relative path, so that two folders can be compared byte for byte.</summary>
internal static class FolderBytes
{
    public static SortedDictionary<string, string> Of(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            byte[] bytes = File.ReadAllBytes(path);
            bool text = path.EndsWith(".config", StringComparison.Ordinal);
            files[Path.GetRelativePath(folder, path)] = text ? System.Text.Encoding.UTF8.GetString(bytes) : Convert.ToHexString(bytes);
        }

        return files;
    }
}
