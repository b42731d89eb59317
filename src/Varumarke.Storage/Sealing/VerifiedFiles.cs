using System.Collections.Concurrent;

namespace Varumarke.Storage.Sealing;

/// <summary>Which files have been found whole, and what they looked like from the outside then. Bounded by starting afresh.</summary>
internal sealed class VerifiedFiles
{
    private const int Capacity = 10_000;
    private readonly ConcurrentDictionary<string, Look> _files = new(StringComparer.Ordinal);

    public bool Holds(string path, Stream file) => _files.TryGetValue(path, out Look known) && known == Look.Of(file);

    public void Add(string path, Stream file)
    {
        if (_files.Count >= Capacity)
        {
            _files.Clear();
        }

        _files[path] = Look.Of(file);
    }

    public void Forget(string path) => _files.TryRemove(path, out _);

    /// <summary>Of a file on a disk when it was last written, too: both cost no more than a look at its open handle.</summary>
    private readonly record struct Look(long Length, DateTime Written)
    {
        public static Look Of(Stream file) => new(file.Length, file is FileStream onDisk ? File.GetLastWriteTimeUtc(onDisk.SafeFileHandle) : default);
    }
}
