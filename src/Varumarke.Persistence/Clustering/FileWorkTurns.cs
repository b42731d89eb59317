using System.Security.Cryptography;
using System.Text;
using Varumarke.Core.Clustering;

namespace Varumarke.Persistence.Clustering;

/// <summary>
/// A turn among the processes on one SQLite file is an empty file beside it, kept open for nobody else. The operating system
/// gives it back when whoever had it is gone; the file stays, since deleting it would let two have it.
/// </summary>
internal sealed class FileWorkTurns(string databaseFile, TimeProvider time) : IWorkTurns
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IAsyncDisposable?>(TryTake(FileOf(work)));
    }

    public async Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken)
    {
        string file = FileOf(work);
        while (true)
        {
            if (TryTake(file) is { } turn)
            {
                return turn;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private static FileStream? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private string FileOf(string work) =>
        $"{databaseFile}.turn-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(work)).AsSpan(0, 4))}";
}
