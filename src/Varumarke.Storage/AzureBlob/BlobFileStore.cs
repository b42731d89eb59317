using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Varumarke.Core.Storage;
using Varumarke.Storage.Paths;

namespace Varumarke.Storage.AzureBlob;

/// <summary>
/// Files as blobs of one container, under the same paths as on a disk. What is written is sent in blocks and appears with the
/// last of them; what is read comes in pieces, all of one version.
/// </summary>
/// <param name="name">What the store holds, for messages.</param>
/// <param name="container">The container; made when the first file is written.</param>
internal sealed class BlobFileStore(string name, BlobContainerClient container) : IFileStore
{
    private const int Piece = 1024 * 1024;

    private volatile bool _isThere;

    public async ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        if (!StorePath.IsValid(path))
        {
            return null;
        }

        try
        {
            BlobProperties found = await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken);
            return new StoredFile(path, found.ContentLength, found.LastModified, Stamp(found.ETag));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (Exception failure) when (BlobFailures.IsOfTheService(failure, cancellationToken))
        {
            throw BlobFailures.Explain(name, container, failure);
        }
    }

    public async ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!StorePath.IsValid(path))
        {
            return null;
        }

        try
        {
            Stream blob = await container.GetBlobClient(path)
                .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = Piece }, cancellationToken);
            return new BlobReadStream(blob, failure => BlobFailures.Explain(name, container, failure));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (Exception failure) when (BlobFailures.IsOfTheService(failure, cancellationToken))
        {
            throw BlobFailures.Explain(name, container, failure);
        }
    }

    public async ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        BlockBlobClient blob = container.GetBlockBlobClient(StorePath.Required(path));
        try
        {
            await EnsureContainerAsync(cancellationToken);
            (BlobContentInfo written, long length) = await BlobUpload.SendAsync(blob, content, cancellationToken);
            return new StoredFile(path, length, written.LastModified, Stamp(written.ETag));
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            _isThere = false;
            throw BlobFailures.Explain(name, container, gone);
        }
        catch (Exception failure) when (BlobFailures.IsOfTheService(failure, cancellationToken))
        {
            throw BlobFailures.Explain(name, container, failure);
        }
    }

    public async ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        if (!StorePath.IsValid(path))
        {
            return false;
        }

        try
        {
            return await container.GetBlobClient(path).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
        }
        catch (Exception failure) when (BlobFailures.IsOfTheService(failure, cancellationToken))
        {
            throw BlobFailures.Explain(name, container, failure);
        }
    }

    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        await using IAsyncEnumerator<BlobItem> blobs = container
            .GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(blobs, cancellationToken))
        {
            if (StorePath.IsValid(blobs.Current.Name) && blobs.Current.Properties is { ContentLength: { } length, LastModified: { } modified, ETag: { } tag })
            {
                yield return new StoredFile(blobs.Current.Name, length, modified, Stamp(tag));
            }
        }
    }

    public string? LocalPath(string path) => null;

    private static string Stamp(ETag tag) => string.Concat(tag.ToString("H").Where(char.IsAsciiLetterOrDigit));

    private async Task EnsureContainerAsync(CancellationToken cancellationToken)
    {
        if (_isThere)
        {
            return;
        }

        try
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.Status == 403)
        {
            // Who may write to a container need not be allowed to make one: the write itself will tell.
        }

        _isThere = true;
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<BlobItem> blobs, CancellationToken cancellationToken)
    {
        try
        {
            return await blobs.MoveNextAsync();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
        catch (Exception failure) when (BlobFailures.IsOfTheService(failure, cancellationToken))
        {
            throw BlobFailures.Explain(name, container, failure);
        }
    }
}
