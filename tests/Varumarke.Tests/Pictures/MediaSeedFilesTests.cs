using System.Buffers.Binary;
using System.Text;
using Varumarke.Tests.Seed;

namespace Varumarke.Tests.Pictures;

/// <summary>The checked-in files of <c>media-seed</c>, as <c>tools/Varumarke.Pictures</c> draws them.</summary>
public sealed class MediaSeedFilesTests
{
    private static readonly string s_folder = Path.Combine(SeedFolder.Root, "media-seed");

    public static TheoryData<string> Pictures => [.. Names("pictures", "*.jpg")];

    public static TheoryData<string> Logos => [.. Names("logos", "*.png")];

    [Fact]
    public void Pictures_Altogether_AreTwentySix() => Assert.Equal(26, Pictures.Count);

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Picture_Each_IsLargeEnoughForEveryUse(string name)
    {
        var (width, height) = JpegSize(Read("pictures", name));

        Assert.InRange(Math.Max(width, height), 3000, 4000);
        Assert.InRange(Math.Min(width, height), 1600, 4000);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Picture_Each_SaysInItselfWhoMadeItAndThatItIsFree(string name)
    {
        var head = Encoding.UTF8.GetString(Read("pictures", name).AsSpan(0, 8000));

        Assert.Contains("<rdf:li>Varumärke-projektet</rdf:li>", head, StringComparison.Ordinal);
        Assert.Contains("https://creativecommons.org/publicdomain/zero/1.0/", head, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Logos))]
    public void Logo_Each_IsWideEnoughForPrintAndHasItsVector(string name)
    {
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(Read("logos", name).AsSpan(16)), 1200, 4000);
        Assert.StartsWith("<svg ", Encoding.UTF8.GetString(Read("logos", Path.ChangeExtension(name, ".svg"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grafisk-manual.pdf", 4)]
    [InlineData("hagforsstrategin-i-korthet.pdf", 2)]
    public void Document_Each_HasItsPages(string name, int least)
    {
        var text = Encoding.Latin1.GetString(Read("documents", name));

        Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
        Assert.InRange(text.Split("/Type/Page/").Length - 1, least, 20);
    }

    [Fact]
    public void Credits_NameEveryFile()
    {
        var credits = File.ReadAllText(Path.Combine(s_folder, "CREDITS.md"));
        var files = Directory.GetFiles(s_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(s_folder, f).Replace('\\', '/')).Where(f => f != "CREDITS.md");

        Assert.All(files, file => Assert.Contains($"| `{file}` |", credits, StringComparison.Ordinal));
    }

    [Fact]
    public void Folder_Altogether_StaysBelow36Megabytes() =>
        Assert.InRange(Directory.GetFiles(s_folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length), 1_000_000, 36_000_000);

    private static byte[] Read(string folder, string name) => File.ReadAllBytes(Path.Combine(s_folder, folder, name));

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(s_folder, folder), pattern).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    // The frame header (SOF0 to SOF2) holds the size; the segments before it are skipped by their length.
    private static (int Width, int Height) JpegSize(byte[] data)
    {
        var at = 2;
        while (data[at + 1] is < 0xc0 or > 0xc2)
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at + 2));
        }

        return (BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at + 5)));
    }
}
