using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Varumarke.Core.Assets;
using Varumarke.Renditions.Metadata.Writing;

namespace Varumarke.Tests.Renditions.Metadata.Writing;

public class IptcBlockTests
{
    [Fact]
    public void Write_AllTerms_AreThere()
    {
        IReadOnlyDictionary<int, string> records = Read(IptcBlock.Write(SampleAssets.Statement));

        Assert.Equal("\u001B%G", records[1090]);
        Assert.Equal("By vid sjön", records[2005]);
        Assert.Equal("Åsa Öberg & Co <foto>", records[2080]);
        Assert.Equal("Ekshärad", records[2092]);
        Assert.Equal("Foto: Åsa Öberg / Hagfors komm", records[2110]);
        Assert.Equal("© Hagfors kommun", records[2116]);
        Assert.Equal("Byn vid sjön.", records[2120]);
    }

    [Fact]
    public void Write_AnyTexts_StaysWithinTheLimitsAndCutsNoCharacter() => Gen.String.Array[5].Sample(texts =>
    {
        var terms = new AssetTerms
        {
            Creator = texts[0] + texts[1] + texts[2],
            CreditLine = string.Concat(texts),
            CopyrightNotice = string.Concat(Enumerable.Repeat(texts[3], 20)),
            Captions = new Dictionary<string, string> { ["sv"] = string.Concat(Enumerable.Repeat(texts[4], 300)) },
        };
        IReadOnlyDictionary<int, string> records = Read(IptcBlock.Write(new RightsStatement(texts[0], terms, string.Empty)));

        foreach ((int dataset, int limit) in new[] { (2005, 64), (2080, 32), (2110, 32), (2116, 128), (2120, 2000) })
        {
            Assert.True(Encoding.UTF8.GetByteCount(records.GetValueOrDefault(dataset, string.Empty)) <= limit);
        }
    });

    // Strict: a cut character throws.
    private static Dictionary<int, string> Read(byte[] block)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        Assert.Equal("Photoshop 3.0\08BIM", Encoding.ASCII.GetString(block, 0, 18));
        int length = BinaryPrimitives.ReadInt32BigEndian(block.AsSpan(22));
        Assert.Equal(block.Length, 26 + length + (length % 2));
        var records = new Dictionary<int, string>();
        for (int at = 26; at < 26 + length;)
        {
            Assert.Equal(0x1C, block[at]);
            int size = BinaryPrimitives.ReadUInt16BigEndian(block.AsSpan(at + 3));
            int key = (1000 * block[at + 1]) + block[at + 2];
            records.Add(key, strict.GetString(block, at + 5, size));
            at += 5 + size;
        }

        return records;
    }
}
