using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Varumarke.Search.Files;

/// <summary>
/// Unpacks the streams of one PDF, and no more of them than fits a limit for all together: a few kilobytes that would become gigabytes
/// are looked at as they unpack, and refused before they are kept. Pictures are not unpacked at all.
/// </summary>
internal sealed class BoundedFilters() : BaseFilterProvider(Filters())
{
    private const long MostInAll = 128 * 1024 * 1024;

    // LZW and runs have no cheap way to be looked at first; what they could become at most is known from their length.
    private const int MostGrowth = 1_400;

    private static Dictionary<string, IFilter> Filters()
    {
        var left = new Budget(MostInAll);
        IFilter flate = new Bounded(new FlateFilter(), left), lzw = new Bounded(new LzwFilter(), left), runs = new Bounded(new RunLengthFilter(), left);
        IFilter hex = new AsciiHexDecodeFilter(), ascii = new Ascii85Filter(), none = new Unread();
        return new Dictionary<string, IFilter>
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["ASCIIHexDecode"] = hex,
            ["AHx"] = hex,
            ["ASCII85Decode"] = ascii,
            ["A85"] = ascii,
            ["CCITTFaxDecode"] = none,
            ["CCF"] = none,
            ["DCTDecode"] = none,
            ["DCT"] = none,
            ["JBIG2Decode"] = none,
            ["JPXDecode"] = none,
        };
    }

    private sealed class Budget(long bytes)
    {
        private long _left = bytes;

        public void Take(long wanted)
        {
            _left -= wanted;
            if (_left < 0)
            {
                throw new InvalidDataException("The file unpacks to more than is read.");
            }
        }

        public long Left => Math.Max(0, _left);
    }

    private sealed class Bounded(IFilter filter, Budget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Take(filter is FlateFilter ? Unpacked(input, budget.Left + 1) : (long)input.Length * MostGrowth);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        // Counted and thrown away: twice the work, and never more than a buffer of memory.
        private static long Unpacked(Memory<byte> input, long most)
        {
            using var packed = new MemoryStream(input.ToArray(), writable: false);
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            byte[] buffer = new byte[64 * 1024];
            long length = 0;
            try
            {
                for (int read = stream.Read(buffer); read > 0 && length < most; read = stream.Read(buffer))
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                // What is damaged further on is read up to there.
            }

            return length;
        }
    }

    private sealed class Unread : IFilter
    {
        public bool IsSupported => false;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => Memory<byte>.Empty;
    }
}
