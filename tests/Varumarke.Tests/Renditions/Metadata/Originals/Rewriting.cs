using Varumarke.Core.Storage;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Metadata.Originals;
using Varumarke.Renditions.Metadata.Originals.Formats;
using Varumarke.Renditions.Metadata.Writing;

namespace Varumarke.Tests.Renditions.Metadata.Originals;

/// <summary>Lets originals out with the sample's terms in them.</summary>
internal static class Rewriting
{
    private static int _stamps;

    public static EmbeddedMetadata Ours { get; } = new(XmpPacket.Write(SampleAssets.Statement), IptcBlock.Write(SampleAssets.Statement));

    /// <summary>The file as it leaves; null when it is refused.</summary>
    public static async Task<byte[]?> RewriteAsync(byte[] file)
    {
        await using Stream? left = await OpenAsync(new MemoryStream(file));
        if (left is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await left.CopyToAsync(copy);
        Assert.Equal(left.Length, copy.Length);
        return copy.ToArray();
    }

    public static async Task<Stream?> OpenAsync(Stream file, EmbeddedMetadata? metadata = null)
    {
        using var rewriter = new OriginalRewriter([new JpegOriginal(), new PngOriginal(), new WebPOriginal(), new GifOriginal(), new TiffOriginal(), new IsoMediaOriginal()]);
        var stored = new StoredFile("a", file.Length, default, $"{Interlocked.Increment(ref _stamps)}");
        return await rewriter.OpenAsync(stored, file, metadata ?? Ours, CancellationToken.None);
    }
}
