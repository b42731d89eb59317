using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace Varumarke.Portal.Zips;

/// <summary>
/// Writes a zip file, or the part of it that is asked for, file by file to a body that cannot go back. A file that lies before the part
/// is not opened unless its checksum is not known, and then not before the directory, which has all of them.
/// </summary>
/// <param name="body">Where it goes.</param>
/// <param name="written">When each file was written.</param>
/// <param name="from">The first byte that is sent.</param>
/// <param name="to">The last; the end where it is not known.</param>
/// <param name="checksums">What is known of files that were sent before.</param>
internal sealed class ZipWriter(Stream body, DateTime written, long from, long to, ZipChecksums checksums)
{
    private const int Piece = 80 * 1024;
    private readonly List<(ZipFile File, long At, uint? Checksum)> _files = [];
    private long _at;

    /// <summary>Adds a text for people, with the mark by which old programs know that it is UTF-8; or, for programs, without.</summary>
    public static ZipFile Text(string name, string text, bool isMarked)
    {
        byte[] bytes = [.. isMarked ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
        return new ZipFile(name, null, bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)));
    }

    /// <summary>Adds a file.</summary>
    /// <exception cref="IOException">It is not as long as it was said to be, or is not to be had any more.</exception>
    public async Task AddAsync(ZipFile file, CancellationToken cancellationToken)
    {
        long begun = _at;
        await WriteAsync(ZipFormat.Head(file.Name, file.Length, written), cancellationToken);
        uint? checksum = await AddContentAsync(file, cancellationToken);
        if (_at + ZipFormat.Tail(file.Length, 0).Length > from && _at <= to)
        {
            checksum ??= await ChecksumAsync(file, cancellationToken);
        }

        await WriteAsync(ZipFormat.Tail(file.Length, checksum ?? 0), cancellationToken);
        _files.Add((file, begun, checksum));
    }

    /// <summary>Writes the directory, by which it becomes a whole.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        long at = _at;
        foreach ((ZipFile file, long begun, uint? known) in _files)
        {
            uint checksum = _at > to ? 0 : known ?? await ChecksumAsync(file, cancellationToken);
            await WriteAsync(ZipFormat.Directory(file.Name, file.Length, begun, checksum, written), cancellationToken);
        }

        await WriteAsync(ZipFormat.End(_files.Count, at, _at - at), cancellationToken);
    }

    private async Task<uint?> AddContentAsync(ZipFile file, CancellationToken cancellationToken)
    {
        if (_at + file.Length <= from || _at > to)
        {
            _at += file.Length;
            return null;
        }

        await using Stream content = await OpenAsync(file, cancellationToken);
        bool isWhole = _at >= from;
        if (!isWhole)
        {
            content.Position = from - _at;
            _at = from;
        }

        var sum = new Crc32();
        byte[] piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (_at <= to && await content.ReadAsync(piece.AsMemory(0, Piece), cancellationToken) is > 0 and var read)
            {
                sum.Append(piece.AsSpan(0, read));
                await WriteAsync(piece.AsMemory(0, read), cancellationToken);
            }

            isWhole &= content.Position == file.Length;
            _at += file.Length - content.Position;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return isWhole ? checksums.Keep(file, sum.GetCurrentHashAsUInt32()) : null;
    }

    private async Task<uint> ChecksumAsync(ZipFile file, CancellationToken cancellationToken)
    {
        if (checksums.Find(file) is { } known)
        {
            return known;
        }

        await using Stream content = await OpenAsync(file, cancellationToken);
        var sum = new Crc32();
        await sum.AppendAsync(content, cancellationToken);
        return checksums.Keep(file, sum.GetCurrentHashAsUInt32());
    }

    private static async Task<Stream> OpenAsync(ZipFile file, CancellationToken cancellationToken)
    {
        Stream content = await file.Open(cancellationToken);
        if (content.Length == file.Length)
        {
            return content;
        }

        await content.DisposeAsync();
        throw new IOException("A file has changed while it was put into a zip file.");
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        long first = Math.Max(from - _at, 0), last = Math.Min(to - _at, bytes.Length - 1);
        _at += bytes.Length;
        if (first <= last)
        {
            await body.WriteAsync(bytes[(int)first..(int)(last + 1)], cancellationToken);
        }
    }
}
