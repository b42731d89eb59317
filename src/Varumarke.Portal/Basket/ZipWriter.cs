using System.IO.Compression;
using System.Text;

namespace Varumarke.Portal.Basket;

/// <summary>
/// Puts files into a zip that is sent as it is made: stored, not packed, since pictures do not become smaller. The archive is its
/// maker's to end: one that breaks off must not look like the whole, so it is not disposed of then.
/// </summary>
internal sealed class ZipWriter(ZipArchive archive, DateTime written)
{
    /// <summary>An archive over a stream that cannot go back, which is left open.</summary>
    public static Task<ZipArchive> BeginAsync(Stream output, CancellationToken cancellationToken) =>
        ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);

    /// <summary>Adds a file. The content is read from where it stands, and left open.</summary>
    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(written, TimeSpan.Zero);
        Stream packed = await entry.OpenAsync(cancellationToken);
        await content.CopyToAsync(packed, cancellationToken);
        await packed.DisposeAsync();
    }

    /// <summary>Adds a text for people, with the mark by which old programs know that it is UTF-8; or, for programs, without.</summary>
    public Task AddAsync(string name, string text, bool isMarked, CancellationToken cancellationToken) =>
        AddAsync(name, new MemoryStream([.. isMarked ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]), cancellationToken);
}
