using System.IO.Compression;
using System.Text;
using CsCheck;
using Varumarke.Portal.Basket;

namespace Varumarke.Tests.Portal;

/// <summary>Any names and any contents come out of another's reader as they went in.</summary>
public class ZipWriterTests
{
    private static readonly DateTime Written = new(2026, 11, 29, 8, 30, 14, DateTimeKind.Utc);

    [Fact]
    public void Add_AnyFiles_AreReadByAnotherReader() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.Byte.Array[0, 3000]).Array[0, 8].Sample(
            files =>
            {
                using var output = new ForwardOnly();
                WriteAsync(output, [.. files.Select((file, at) => ($"{at} åäö – {file.Item1}.bin", file.Item2))]).GetAwaiter().GetResult();
                using var archive = new ZipArchive(new MemoryStream(output.ToArray()), ZipArchiveMode.Read);
                Assert.Equal(files.Length, archive.Entries.Count);
                for (int at = 0; at < files.Length; at++)
                {
                    using var content = new MemoryStream();
                    using Stream entry = archive.Entries[at].Open();
                    entry.CopyTo(content);
                    Assert.Equal($"{at} åäö – {files[at].Item1}.bin", archive.Entries[at].FullName);
                    Assert.Equal(files[at].Item2, content.ToArray());
                    Assert.Equal(Written, archive.Entries[at].LastWriteTime.DateTime);
                }
            },
            iter: 100);

    [Fact]
    public async Task Add_AText_HasItsMarkForPeopleAndNoneForPrograms()
    {
        using var output = new ForwardOnly();
        ZipArchive made = await ZipWriter.BeginAsync(output, default);
        var zip = new ZipWriter(made, Written);
        await zip.AddAsync("people.txt", "å", true, default);
        await zip.AddAsync("programs.json", "å", false, default);
        await made.DisposeAsync();

        using var archive = new ZipArchive(new MemoryStream(output.ToArray()), ZipArchiveMode.Read);
        Assert.Equal([Encoding.UTF8.Preamble.Length + 2, 2], archive.Entries.Select(entry => (int)entry.Length));
    }

    private static async Task WriteAsync(Stream output, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        ZipArchive archive = await ZipWriter.BeginAsync(output, default);
        var zip = new ZipWriter(archive, Written);
        foreach ((string name, byte[] content) in files)
        {
            await zip.AddAsync(name, new MemoryStream(content), default);
        }

        await archive.DisposeAsync();
    }

    /// <summary>As a response is: what has been written is gone.</summary>
    private sealed class ForwardOnly : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position { get => base.Position; set => throw new NotSupportedException(); }

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
