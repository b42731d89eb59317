using System.Net;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Recalls;
using Varumarke.Core.Receipts;
using Varumarke.Core.Storage;

namespace Varumarke.Portal.Recognition;

/// <summary>Looks at a file that somebody shows us, and forgets it.</summary>
internal sealed class ShownFile(Core.Recalls.Recognition recognition, IPictureMeasurer measurer, IReceiptRepository receipts)
{
    public async Task<(Recognised Recognised, IReadOnlyList<Receipt> Receipts)> RecogniseAsync(IFormFile file, IPAddress? client, CancellationToken cancellationToken)
    {
        await using Stream content = file.OpenReadStream();
        CarriedAddresses carried = await CarriedAddresses.FindAsync(content, cancellationToken);
        IReadOnlyList<Receipt> taken = carried.Receipts.Count > 0 ? await receipts.FindAsync(carried.Receipts, cancellationToken) : [];
        HashSet<Guid> named = [.. carried.Assets, .. taken.Select(receipt => receipt.MediaKey)];
        if (await recognition.FindAsync(named, null, null, cancellationToken) is { By: not RecognisedBy.Nothing } byAddress)
        {
            return (byAddress, taken);
        }

        // Only what carries no address of ours is worth being decoded.
        PictureFacts facts = await measurer.LookAsync(new StoredFile(OneFile.Name, file.Length, DateTimeOffset.UnixEpoch, "shown"), new OneFile(file), client, cancellationToken);
        return (await recognition.FindAsync([], facts.ContentHash, facts.PerceptualHash, cancellationToken), []);
    }

    /// <summary>A store that has the one file, and takes none.</summary>
    private sealed class OneFile(IFormFile file) : IFileStore
    {
        public const string Name = "shown";

        public ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) => new((StoredFile?)null);

        public ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken) => new(file.OpenReadStream());

        public ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing that is shown is kept.");

        public ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken) => new(false);

        public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) => AsyncEnumerable.Empty<StoredFile>();

        public string? LocalPath(string path) => null;
    }
}
