using System.Buffers.Binary;

namespace Varumarke.Intake.Door.Hidden;

/// <summary>
/// A ZIP file is found from its end (APPNOTE.TXT 4.3.16), so that it may have anything before it: a picture and an archive can
/// be one file. It is one when an end record lies in the last 64 KB and the directory that it tells of lies where it says.
/// </summary>
internal static class ZipDirectory
{
    private const int EndRecord = 22;
    private const int MaxComment = ushort.MaxValue;

    public static bool IsIn(Stream file)
    {
        byte[] tail = new byte[(int)Math.Min(file.Length, EndRecord + MaxComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        ReadOnlySpan<byte> rest = tail;
        for (int at = rest.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = rest[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            if (rest.Length - at >= EndRecord && IsDirectory(file, file.Length - tail.Length + at, rest[at..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDirectory(Stream file, long recordAt, ReadOnlySpan<byte> record)
    {
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        if (size < 46 || size > recordAt)
        {
            return false;
        }

        Span<byte> signature = stackalloc byte[4];
        file.Position = recordAt - size;
        file.ReadExactly(signature);
        return signature.SequenceEqual("PK\u0001\u0002"u8);
    }
}
