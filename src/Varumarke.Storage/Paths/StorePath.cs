using System.Text;

namespace Varumarke.Storage.Paths;

/// <summary>
/// Which paths name a file: the same ones on a disk and in a blob container, on every system, so that what was stored here can
/// be moved there.
/// </summary>
internal static class StorePath
{
    /// <summary>Where a disk keeps what is half written; nothing else may lie there.</summary>
    public const string Incoming = ".incoming";

    // Azure's limit for a blob's name, and that of most file systems for each part of it.
    private const int MaxLength = 1_024;
    private const int MaxSegmentBytes = 255;

    /// <summary>Relative, forward slashes, nothing that a file system reads as anything but a name.</summary>
    public static bool IsValid(string? path)
    {
        if (string.IsNullOrEmpty(path) || path.Length > MaxLength || path.AsSpan().ContainsAny('\\', ':') || path.Any(char.IsControl))
        {
            return false;
        }

        bool isFirst = true;
        foreach (Range range in path.AsSpan().Split('/'))
        {
            ReadOnlySpan<char> segment = path.AsSpan(range);
            if (!IsName(segment) || (isFirst && segment.SequenceEqual(Incoming)))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    /// <summary>The path, or an exception for whoever wants to write under one that names no file.</summary>
    public static string Required(string path) => IsValid(path)
        ? path
        : throw new ArgumentException($"\"{path}\" is no path in a file store: relative, with forward slashes, without \"..\".", nameof(path));

    private static bool IsName(ReadOnlySpan<char> segment) =>
        segment.Length > 0
        && !segment.SequenceEqual(".")
        && !segment.SequenceEqual("..")
        && (segment.Length <= MaxSegmentBytes / 4 || Encoding.UTF8.GetByteCount(segment) <= MaxSegmentBytes);
}
