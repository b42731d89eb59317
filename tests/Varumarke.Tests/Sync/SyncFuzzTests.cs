using System.Text;
using CsCheck;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Tests.Sync;

/// <summary>Whatever is in a file, reading it gives an item or a sentence.</summary>
public sealed class SyncFuzzTests
{
    private static readonly (SyncKind Kind, string Xml)[] Seeds =
    [
        (SyncKind.Languages, SyncSamples.Language),
        (SyncKind.DataTypes, SyncSamples.DataType),
        (SyncKind.ContentTypes, SyncSamples.ContentType),
        (SyncKind.Content, SyncSamples.Content),
    ];

    [Fact]
    public void Read_BytesChangedAtRandom_GivesAnItemOrASentence()
    {
        Gen<(int, (int, byte)[])> damage = Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[1, 12]);

        damage.Sample(entry =>
        {
            (SyncKind kind, string xml) = Seeds[entry.Item1];
            byte[] bytes = Encoding.UTF8.GetBytes(xml);
            foreach ((int at, byte value) in entry.Item2)
            {
                bytes[at % bytes.Length] = value;
            }

            return IsItemOrSentence(kind, bytes);
        });
    }

    [Fact]
    public void Read_PartsCutOutAndRepeated_GivesAnItemOrASentence()
    {
        Gen<(int, int, int, int)> cuts = Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, 4000], Gen.Int[0, 400], Gen.Int[0, 4000]);

        cuts.Sample(entry =>
        {
            (SyncKind kind, string xml) = Seeds[entry.Item1];
            int from = entry.Item2 % xml.Length;
            string part = xml.Substring(from, Math.Min(entry.Item3, xml.Length - from));
            string cut = xml.Remove(from, part.Length);
            return IsItemOrSentence(kind, Encoding.UTF8.GetBytes(cut.Insert(entry.Item4 % (cut.Length + 1), part)));
        });
    }

    [Fact]
    public void Read_AnyTextInEveryLeaf_GivesAnItemOrASentence()
    {
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.String, Gen.Int[0, 60]).Sample(entry =>
        {
            (SyncKind kind, string xml) = Seeds[entry.Item1];
            var root = SyncSamples.Load(xml);
            var leaves = root.DescendantsAndSelf().Where(element => !element.HasElements).ToArray();
            leaves[entry.Item3 % leaves.Length].ReplaceNodes(SyncXml.Leaf(entry.Item2));
            return IsItemOrSentence(kind, SyncXml.Save(root));
        });
    }

    [Fact]
    public void Read_NestedTenThousandDeep_GivesASentence()
    {
        const int depth = 10_000;
        string deep = string.Concat(Enumerable.Repeat("<Info>", depth)) + string.Concat(Enumerable.Repeat("</Info>", depth));
        string xml = $"<Content Key=\"6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e301\" Alias=\"a\">{deep}</Content>";

        var fault = Assert.Throws<SyncFormatException>(() => SyncSamples.Read(SyncKind.Content, xml));

        Assert.Equal("<ContentType> is missing.", fault.Message);
    }

    private static bool IsItemOrSentence(SyncKind kind, byte[] bytes)
    {
        try
        {
            SyncItem item = SyncCodec.Read(kind, SyncXml.Load(new MemoryStream(bytes)));
            return SyncCodec.Text(kind, item).Length > 0;
        }
        catch (SyncFormatException fault)
        {
            return fault.Message.Length > 0;
        }
    }
}
