using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Varumarke.Portal.Basket;

/// <summary>
/// Writes a zip file (APPNOTE 6.3.10) to a stream that cannot go back, as it goes: stored, not packed, since pictures do not become
/// smaller; names in UTF-8; length and checksum stand before each file, so that programs which read from the beginning understand it
/// too. For that every file is read twice; none is held in memory.
/// </summary>
internal sealed class ZipWriter(Stream output, DateTime written)
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;
    private const uint End = 0x06054b50;
    private const uint End64 = 0x06064b50;
    private const uint Locator64 = 0x07064b50;
    private const ushort Version = 45;
    private const ushort Utf8Names = 0x0800;
    private const ushort ExtraZip64 = 1;
    private const int BufferSize = 128 * 1024;

    private readonly List<Entry> _entries = [];
    private long _position;

    /// <summary>Writes a file. The content can seek; it is read from its beginning and left open.</summary>
    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        (long length, uint checksum) = await MeasureAsync(content, cancellationToken);
        var entry = new Entry(Encoding.UTF8.GetBytes(name), length, checksum, _position);
        _entries.Add(entry);
        await WriteAsync(Local(entry), cancellationToken);
        content.Seek(0, SeekOrigin.Begin);
        await CopyAsync(content, length, cancellationToken);
    }

    /// <summary>Writes a text for people, with the mark by which old programs know that it is UTF-8; or, for programs, without.</summary>
    public Task AddAsync(string name, string text, bool isMarked, CancellationToken cancellationToken) =>
        AddAsync(name, new MemoryStream([.. isMarked ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]), cancellationToken);

    /// <summary>Writes the directory, with which the file ends.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        long begin = _position;
        foreach (Entry entry in _entries)
        {
            await WriteAsync(Central(entry), cancellationToken);
        }

        await WriteAsync(Ending(begin, _position - begin), cancellationToken);
    }

    private static async Task<(long Length, uint Checksum)> MeasureAsync(Stream content, CancellationToken cancellationToken)
    {
        var sum = new Crc32();
        long length = 0;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            content.Seek(0, SeekOrigin.Begin);
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken)) > 0)
            {
                sum.Append(buffer.AsSpan(0, read));
                length += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (length, sum.GetCurrentHashAsUInt32());
    }

    private async Task CopyAsync(Stream content, long length, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (long left = length; left > 0;)
            {
                int read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(BufferSize, left)), cancellationToken);
                if (read == 0)
                {
                    throw new EndOfStreamException("A file became shorter while it was put into a zip file.");
                }

                await WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await output.WriteAsync(bytes, cancellationToken);
        _position += bytes.Length;
    }

    private byte[] Local(Entry entry)
    {
        var header = new Fields(stackalloc byte[30]);
        header.Add(LocalHeader);
        Common(ref header, entry);
        header.Add((ushort)entry.Name.Length);
        byte[] extra = entry.IsLarge ? Extra(entry, withOffset: false) : [];
        header.Add((ushort)extra.Length);
        return [.. header.Written, .. entry.Name, .. extra];
    }

    private byte[] Central(Entry entry)
    {
        byte[] extra = entry.NeedsExtra ? Extra(entry, withOffset: true) : [];
        var header = new Fields(stackalloc byte[46]);
        header.Add(CentralHeader);
        header.Add(Version);
        Common(ref header, entry);
        header.Add((ushort)entry.Name.Length);
        header.Add((ushort)extra.Length);
        header.Add((ushort)0); // comment
        header.Add((ushort)0); // disk
        header.Add((ushort)0); // internal attributes
        header.Add(0u); // external attributes
        header.Add(entry.NeedsExtra ? uint.MaxValue : (uint)entry.Offset);
        return [.. header.Written, .. entry.Name, .. extra];
    }

    private void Common(ref Fields header, Entry entry)
    {
        uint length = entry.IsLarge ? uint.MaxValue : (uint)entry.Length;
        header.Add(Version);
        header.Add(Utf8Names);
        header.Add((ushort)0); // stored
        header.Add((ushort)((written.Hour << 11) | (written.Minute << 5) | (written.Second / 2)));
        header.Add((ushort)(((Math.Clamp(written.Year, 1980, 2107) - 1980) << 9) | (written.Month << 5) | written.Day));
        header.Add(entry.Checksum);
        header.Add(length);
        header.Add(length);
    }

    private static byte[] Extra(Entry entry, bool withOffset)
    {
        var extra = new Fields(stackalloc byte[28]);
        extra.Add(ExtraZip64);
        extra.Add((ushort)((entry.IsLarge ? 16 : 0) + (withOffset ? 8 : 0)));
        if (entry.IsLarge)
        {
            extra.Add((ulong)entry.Length);
            extra.Add((ulong)entry.Length);
        }

        if (withOffset)
        {
            extra.Add((ulong)entry.Offset);
        }

        return extra.Written.ToArray();
    }

    private byte[] Ending(long begin, long length)
    {
        var ending = new Fields(stackalloc byte[56 + 20 + 22]);
        bool isLarge = begin + length >= uint.MaxValue || _entries.Count >= ushort.MaxValue;
        if (isLarge)
        {
            ending.Add(End64);
            ending.Add(44ul);
            ending.Add(Version);
            ending.Add(Version);
            ending.Add(0u);
            ending.Add(0u);
            ending.Add((ulong)_entries.Count);
            ending.Add((ulong)_entries.Count);
            ending.Add((ulong)length);
            ending.Add((ulong)begin);
            ending.Add(Locator64);
            ending.Add(0u);
            ending.Add((ulong)(begin + length));
            ending.Add(1u);
        }

        ushort count = isLarge ? ushort.MaxValue : (ushort)_entries.Count;
        ending.Add(End);
        ending.Add((ushort)0);
        ending.Add((ushort)0);
        ending.Add(count);
        ending.Add(count);
        ending.Add(isLarge ? uint.MaxValue : (uint)length);
        ending.Add(isLarge ? uint.MaxValue : (uint)begin);
        ending.Add((ushort)0);
        return ending.Written.ToArray();
    }

    private sealed record Entry(byte[] Name, long Length, uint Checksum, long Offset)
    {
        public bool IsLarge => Length >= uint.MaxValue;

        public bool NeedsExtra => IsLarge || Offset >= uint.MaxValue;
    }

    /// <summary>Numbers one after the other, the least byte first.</summary>
    private ref struct Fields(Span<byte> room)
    {
        private readonly Span<byte> _room = room;
        private int _length;

        public readonly ReadOnlySpan<byte> Written => _room[.._length];

        public void Add(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_room[_length..], value);
            _length += sizeof(ushort);
        }

        public void Add(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_room[_length..], value);
            _length += sizeof(uint);
        }

        public void Add(ulong value)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(_room[_length..], value);
            _length += sizeof(ulong);
        }
    }
}
