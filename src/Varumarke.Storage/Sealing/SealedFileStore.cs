using System.Buffers;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Storage;

namespace Varumarke.Storage.Sealing;

/// <summary>
/// A store whose files carry a seal (<see cref="Seal"/>), for what can be made again: a file that is not as it was written is removed
/// and looks as if it had never been there. A file is verified when it is opened for the first time since the start or since it was last
/// written, and by its length each time; a small one that tells no time of writing without being asked, as in a blob container, each
/// time, since it is read in one piece anyway.
/// </summary>
internal sealed class SealedFileStore(IFileStore inner, ILogger logger) : IFileStore
{
    private const int Small = 1024 * 1024;
    private const int Piece = 64 * 1024;

    private readonly VerifiedFiles _verified = new();

    public async ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) =>
        await inner.FindAsync(path, cancellationToken) is { } file ? Unsealed(file) : null;

    public async ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken)
    {
        if (await inner.OpenReadAsync(path, cancellationToken) is not { } file)
        {
            return null;
        }

        Stream? content = null;
        try
        {
            content = await ContentAsync(path, file, cancellationToken);
        }
        finally
        {
            if (content is not SealedContent)
            {
                await file.DisposeAsync();
            }
        }

        if (content is null)
        {
            logger.FileDamaged(path);
            await inner.DeleteAsync(path, cancellationToken);
        }

        return content;
    }

    public async ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        _verified.Forget(path);
        await using var sealing = new SealingStream(content, path);
        StoredFile written = await inner.WriteAsync(path, sealing, cancellationToken);
        return written with { Length = sealing.ContentLength };
    }

    public ValueTask TryWritingAsync(CancellationToken cancellationToken) => inner.TryWritingAsync(cancellationToken);

    public ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        _verified.Forget(path);
        return inner.DeleteAsync(path, cancellationToken);
    }

    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (StoredFile file in inner.ListAsync(prefix, cancellationToken))
        {
            yield return Unsealed(file);
        }
    }

    /// <inheritdoc />
    /// <remarks>What lies there is not the content alone.</remarks>
    public string? LocalPath(string path) => null;

    private static StoredFile Unsealed(StoredFile file) => file with { Length = Math.Max(0, file.Length - Seal.Length) };

    // Null for a file that is not as it was written.
    private async ValueTask<Stream?> ContentAsync(string path, Stream file, CancellationToken cancellationToken)
    {
        long length = file.Length - Seal.Length;
        if (length < 0)
        {
            return null;
        }

        if (_verified.Holds(path, file))
        {
            return new SealedContent(file, length);
        }

        if (length <= Small)
        {
            byte[] bytes = GC.AllocateUninitializedArray<byte>((int)length);
            XxHash3 hash = Seal.Begin(path);
            bool isWhole = await FillAsync(file, bytes, cancellationToken);
            hash.Append(bytes);
            if (!isWhole || !await IsSealedAsync(file, length, hash, cancellationToken))
            {
                return null;
            }

            if (file is FileStream)
            {
                _verified.Add(path, file);
            }

            return new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
        }

        if (!await IsSealedAsync(file, length, await HashAsync(path, file, length, cancellationToken), cancellationToken))
        {
            return null;
        }

        file.Position = 0;
        _verified.Add(path, file);
        return new SealedContent(file, length);
    }

    private static async ValueTask<XxHash3> HashAsync(string path, Stream file, long length, CancellationToken cancellationToken)
    {
        XxHash3 hash = Seal.Begin(path);
        byte[] piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            int read;
            for (long left = length; left > 0; left -= read)
            {
                read = await file.ReadAsync(piece.AsMemory(0, (int)Math.Min(left, Piece)), cancellationToken);
                if (read == 0)
                {
                    break;
                }

                hash.Append(piece.AsSpan(0, read));
            }

            return hash;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    // The file stands at its seal.
    private static async ValueTask<bool> IsSealedAsync(Stream file, long length, XxHash3 hash, CancellationToken cancellationToken)
    {
        byte[] seal = new byte[Seal.Length];
        return await FillAsync(file, seal, cancellationToken) && Seal.Read(seal) == new Seal(length, hash.GetCurrentHashAsUInt64());
    }

    private static async ValueTask<bool> FillAsync(Stream file, Memory<byte> bytes, CancellationToken cancellationToken) =>
        await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) == bytes.Length;
}
