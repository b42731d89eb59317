using System.Buffers;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Varumarke.Storage.AzureBlob;

/// <summary>
/// Sends content in one request where it is small, else block by block, holding no more than one block of it. The library's own
/// upload names blocks by their place in the file, so that two uploads of one file at once could commit each other's blocks;
/// here every upload has names of its own, and one of the two is refused instead.
/// </summary>
internal static class BlobUpload
{
    private const int BlockLength = 4 * 1024 * 1024;

    /// <summary>Sends all that is left of the content and gives its length.</summary>
    public static async Task<(BlobContentInfo Written, long Length)> SendAsync(BlockBlobClient blob, Stream content, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            int read = await content.ReadAtLeastAsync(buffer.AsMemory(0, BlockLength), BlockLength, throwOnEndOfStream: false, cancellationToken);
            if (read < BlockLength)
            {
                return (await blob.UploadAsync(Block(buffer, read), new BlobUploadOptions(), cancellationToken), read);
            }

            var names = new List<string>();
            long length = 0;
            for (; read > 0; read = await content.ReadAtLeastAsync(buffer.AsMemory(0, BlockLength), BlockLength, throwOnEndOfStream: false, cancellationToken))
            {
                names.Add(Convert.ToBase64String(Guid.NewGuid().ToByteArray()));
                await blob.StageBlockAsync(names[^1], Block(buffer, read), cancellationToken: cancellationToken);
                length += read;
            }

            return (await blob.CommitBlockListAsync(names, cancellationToken: cancellationToken), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static MemoryStream Block(byte[] buffer, int length) => new(buffer, 0, length, writable: false);
}
