using System.Buffers.Binary;
using System.Text;

namespace Varumarke.Portal.Zips;

/// <summary>
/// The parts of a zip file (PKWARE APPNOTE 6.3.10) in which nothing is packed, each of a length that is known before a byte is read: of
/// a file its name and its length alone decide it. The checksum stands behind the file (bit 3) and in the directory. What lies beyond
/// 4 GB is written in the way of ZIP64, and nothing else is.
/// </summary>
internal static class ZipFormat
{
    private const uint Beyond = uint.MaxValue;
    private const ushort BeyondShort = ushort.MaxValue;
    private const ushort Flags = 0b0000_1000_0000_1000;
    private const ushort Version = 20;
    private const ushort VersionOf64 = 45;
    private const int LocalBytes = 30;
    private const int CentralBytes = 46;
    private const int EndBytes = 22;
    private const int EndOf64Bytes = 56 + 20;

    /// <summary>How long the whole will be.</summary>
    public static long LengthOf(IEnumerable<(string Name, long Length)> files)
    {
        long at = 0, directory = 0;
        int count = 0;
        foreach ((string name, long length) in files)
        {
            directory += Directory(name, length, at, 0, default).Length;
            at += Head(name, length, default).Length + length + Tail(length, 0).Length;
            count++;
        }

        return at + directory + End(count, at, directory).Length;
    }

    /// <summary>What stands before a file.</summary>
    public static byte[] Head(string name, long length, DateTime written)
    {
        byte[] named = Encoding.UTF8.GetBytes(name);
        bool is64 = length >= Beyond;
        var part = new Part(LocalBytes + named.Length + (is64 ? 20 : 0));
        part.Add(0x04034b50u).Add(is64 ? VersionOf64 : Version).Add(Flags).Add((ushort)0).Add(Moment(written));
        part.Add(0u).Add(is64 ? Beyond : 0u).Add(is64 ? Beyond : 0u).Add((ushort)named.Length).Add((ushort)(is64 ? 20 : 0)).Add(named);
        return is64 ? part.Add((ushort)1).Add((ushort)16).Add(0ul).Add(0ul).Bytes : part.Bytes;
    }

    /// <summary>What stands behind a file.</summary>
    public static byte[] Tail(long length, uint checksum)
    {
        bool is64 = length >= Beyond;
        Part part = new Part(is64 ? 24 : 16).Add(0x08074b50u).Add(checksum);
        return is64 ? part.Add((ulong)length).Add((ulong)length).Bytes : part.Add((uint)length).Add((uint)length).Bytes;
    }

    /// <summary>A file in the directory.</summary>
    public static byte[] Directory(string name, long length, long at, uint checksum, DateTime written)
    {
        byte[] named = Encoding.UTF8.GetBytes(name);
        bool isLong = length >= Beyond, isFar = at >= Beyond;
        int more = (isLong ? 16 : 0) + (isFar ? 8 : 0);
        more += more > 0 ? 4 : 0;
        ushort version = more > 0 ? VersionOf64 : Version;
        var part = new Part(CentralBytes + named.Length + more);
        part.Add(0x02014b50u).Add(version).Add(version).Add(Flags).Add((ushort)0).Add(Moment(written)).Add(checksum);
        part.Add(isLong ? Beyond : (uint)length).Add(isLong ? Beyond : (uint)length).Add((ushort)named.Length).Add((ushort)more);
        part.Add((ushort)0).Add((ushort)0).Add((ushort)0).Add(0u).Add(isFar ? Beyond : (uint)at).Add(named);
        if (more > 0)
        {
            part.Add((ushort)1).Add((ushort)(more - 4));
        }

        if (isLong)
        {
            part.Add((ulong)length).Add((ulong)length);
        }

        return isFar ? part.Add((ulong)at).Bytes : part.Bytes;
    }

    /// <summary>The end.</summary>
    public static byte[] End(int count, long at, long directory)
    {
        bool is64 = at >= Beyond || directory >= Beyond || count >= BeyondShort;
        var part = new Part(EndBytes + (is64 ? EndOf64Bytes : 0));
        if (is64)
        {
            part.Add(0x06064b50u).Add(44ul).Add(VersionOf64).Add(VersionOf64).Add(0u).Add(0u).Add((ulong)count).Add((ulong)count).Add((ulong)directory).Add((ulong)at);
            part.Add(0x07064b50u).Add(0u).Add((ulong)(at + directory)).Add(1u);
        }

        ushort few = is64 ? BeyondShort : (ushort)count;
        part.Add(0x06054b50u).Add((ushort)0).Add((ushort)0).Add(few).Add(few).Add(is64 ? Beyond : (uint)directory).Add(is64 ? Beyond : (uint)at);
        return part.Add((ushort)0).Bytes;
    }

    // Of 1980 or later, in steps of two seconds.
    private static uint Moment(DateTime written)
    {
        DateTime moment = written.Year < 1980 ? new DateTime(1980, 1, 1) : written;
        int time = (moment.Hour << 11) | (moment.Minute << 5) | (moment.Second / 2);
        return (uint)(((((moment.Year - 1980) << 9) | (moment.Month << 5) | moment.Day) << 16) | time);
    }

    /// <summary>Numbers in a row, the small end first.</summary>
    private sealed class Part(int length)
    {
        private int _at;

        public byte[] Bytes { get; } = new byte[length];

        public Part Add(ushort number)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(Bytes.AsSpan(_at), number);
            _at += sizeof(ushort);
            return this;
        }

        public Part Add(uint number)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(_at), number);
            _at += sizeof(uint);
            return this;
        }

        public Part Add(ulong number)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(Bytes.AsSpan(_at), number);
            _at += sizeof(ulong);
            return this;
        }

        public Part Add(byte[] bytes)
        {
            bytes.CopyTo(Bytes, _at);
            _at += bytes.Length;
            return this;
        }
    }
}
