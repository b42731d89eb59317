using System.IO.Compression;
using System.Text;
using CsCheck;
using Varumarke.Portal.Zips;
using ZipFile = Varumarke.Portal.Zips.ZipFile;

namespace Varumarke.Tests.Portal;

/// <summary>Any names and any contents come out of another's reader as they went in, and any part of a zip is that part of the whole.</summary>
public class ZipWriterTests
{
    private static readonly DateTime Written = new(2026, 11, 29, 8, 30, 14, DateTimeKind.Utc);
    private static readonly Gen<(string, byte[])[]> Contents = Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.Byte.Array[0, 3000]).Array[0, 8];

    [Fact]
    public void Add_AnyFiles_AreReadByAnotherReader() => Contents.Sample(
        contents =>
        {
            ZipFile[] files = Files(contents);
            byte[] whole = Write(files);
            using var archive = new ZipArchive(new MemoryStream(whole), ZipArchiveMode.Read);
            Assert.Equal(files.Length, archive.Entries.Count);
            Assert.Equal(whole.Length, ZipFormat.LengthOf(files.Select(file => (file.Name, file.Length))));
            for (int at = 0; at < files.Length; at++)
            {
                using var content = new MemoryStream();
                using Stream entry = archive.Entries[at].Open();
                entry.CopyTo(content);
                Assert.Equal(files[at].Name, archive.Entries[at].FullName);
                Assert.Equal(contents[at].Item2, content.ToArray());
                Assert.Equal(Written, archive.Entries[at].LastWriteTime.DateTime);
            }
        },
        iter: 100);

    [Fact]
    public void Write_AnyPart_IsThatPartOfTheWhole_WhetherChecksumsAreKnownOrNot() => Gen.Select(Contents, Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
        (contents, one, other) =>
        {
            ZipFile[] files = Files(contents);
            byte[] whole = Write(files);
            long from = (long)(Math.Min(one, other) * (whole.Length - 1)), to = (long)(Math.Max(one, other) * (whole.Length - 1));
            using var known = new ZipChecksums();
            Write(files, checksums: known);

            byte[] expected = whole[(int)from..(int)(to + 1)];
            Assert.Equal(expected, Write(files, from, to));
            Assert.Equal(expected, Write(files, from, to, known));
        },
        iter: 200);

    [Fact]
    public void Write_TheLastByte_OpensNoFileWhoseChecksumIsKnown()
    {
        int opened = 0;
        ZipFile[] files = [.. Enumerable.Range(0, 5).Select(at => new ZipFile($"{at}.bin", $"v{at}", 100, _ => Task.FromResult<Stream>(new MemoryStream(new byte[100 + (0 * ++opened)]))))];
        using var known = new ZipChecksums();
        byte[] whole = Write(files, checksums: known);
        opened = 0;

        Assert.Equal(whole[^200..], Write(files, whole.Length - 200, whole.Length - 1, known));
        Assert.Equal(0, opened);
    }

    // Nothing of these sizes is made: what stands before and behind a file is told by its length alone.
    [Theory]
    [InlineData(0xFFFF_FFFEL)]
    [InlineData(0xFFFF_FFFFL)]
    [InlineData(0x1_0000_0000L)]
    [InlineData(0x5_0000_0000L)]
    public void Write_BeyondFourGigabytes_IsReadByAnotherReader(long length)
    {
        var large = new ZipFile("stor.bin", "v", length, _ => Task.FromResult<Stream>(new Zeros(length)));
        ZipFile[] files = [large, ZipWriter.Text("sist.txt", "å", false)];
        long whole = ZipFormat.LengthOf(files.Select(file => (file.Name, file.Length)));
        using var known = new ZipChecksums();
        known.Keep(large, 0);
        using var output = new Sparse(Write(files, 0, 199, known), Write(files, whole - 500, whole - 1, known), whole);

        using var archive = new ZipArchive(output, ZipArchiveMode.Read);
        Assert.Equal([length, 2], archive.Entries.Select(entry => entry.Length));
        using var last = new StreamReader(archive.Entries[1].Open());
        Assert.Equal("å", last.ReadToEnd());
    }

    [Fact]
    public void Add_AFileThatHasChanged_Throws() =>
        Assert.Throws<IOException>(() => Write([new ZipFile("x", "v", 10, _ => Task.FromResult<Stream>(new MemoryStream(new byte[9])))]));

    [Fact]
    public void Text_HasItsMarkForPeopleAndNoneForPrograms()
    {
        Assert.Equal(Encoding.UTF8.Preamble.Length + 2, ZipWriter.Text("people.txt", "å", true).Length);
        Assert.Equal(2, ZipWriter.Text("programs.json", "å", false).Length);
    }

    private static ZipFile[] Files((string, byte[])[] contents) =>
        [.. contents.Select((file, at) => new ZipFile($"{at} åäö – {file.Item1}.bin", $"{at}", file.Item2.Length, _ => Task.FromResult<Stream>(new MemoryStream(file.Item2))))];

    private static byte[] Write(ZipFile[] files, long from = 0, long to = long.MaxValue, ZipChecksums? checksums = null)
    {
        using var none = new ZipChecksums();
        using var output = new MemoryStream();
        var zip = new ZipWriter(output, Written, from, to, checksums ?? none);
        foreach (ZipFile file in files)
        {
            zip.AddAsync(file, default).GetAwaiter().GetResult();
        }

        zip.EndAsync(default).GetAwaiter().GetResult();
        return output.ToArray();
    }
}
