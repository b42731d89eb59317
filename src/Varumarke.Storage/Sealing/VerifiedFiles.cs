using Varumarke.Core.Caching;

namespace Varumarke.Storage.Sealing;

/// <summary>Which files have been found whole, and what they looked like from the outside then.</summary>
internal sealed class VerifiedFiles
{
    private const int MostFiles = 10_000;
    private readonly BoundedCache<string, Look> _files = new(MostFiles);

    public bool Holds(string path, Stream file) => _files.TryGet(path, out Look known) && known == Look.Of(file);

    public void Add(string path, Stream file) => _files.Add(path, Look.Of(file), cost: 1, _files.Generation(path));

    public void Forget(string path) => _files.Remove(path);

    /// <summary>Of a file on a disk when it was last written, too: both cost no more than a look at its open handle.</summary>
    private sealed record Look(long Length, DateTime Written)
    {
        public static Look Of(Stream file) => new(file.Length, file is FileStream onDisk ? File.GetLastWriteTimeUtc(onDisk.SafeFileHandle) : default);
    }
}
