using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using NetVips;
using Varumarke.Core.Assets;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Metadata.Originals.Formats;
using Varumarke.Renditions.Metadata.Stamping;
using Varumarke.Renditions.Metadata.Writing;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Metadata;

/// <summary>A copy of a finished rendition with the address of one receipt in it.</summary>
public class ReceiptStampTests
{
    private const string Code = "4k7m2p9xq34k7m2p9xq3";
    private static readonly Asset Picture = SampleAssets.Asset();

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("WebP")]
    [InlineData("Avif")]
    [InlineData("Gif")]
    public async Task Put_AnyFormat_NamesTheReceiptAndChangesNothingElse(string format)
    {
        AssetMetadataWriter writer = SampleAssets.Writer();
        byte[] shared = Encoded(Enum.Parse<RenditionFormat>(format), writer.Of(Picture).Embedded);

        byte[] own = await StampedAsync(shared, writer);

        IReadOnlyDictionary<string, JsonElement> before = ExifTool.Read(shared), after = ExifTool.Read(own);
        Assert.Equal(shared.Length, own.Length);
        Assert.EndsWith($"/r/{Code}", after["XMP-plus:LicensorTransactionID"][0].GetString(), StringComparison.Ordinal);
        Assert.False(before.ContainsKey("XMP-plus:LicensorTransactionID"));
        Assert.Equal(before["XMP-xmpRights:WebStatement"].GetString(), after["XMP-xmpRights:WebStatement"].GetString());
        Assert.Equal(before["XMP-dc:Creator"][0].GetString(), after["XMP-dc:Creator"][0].GetString());
        Assert.DoesNotContain(after.Keys, tag => tag.EndsWith(":Warning", StringComparison.Ordinal) || tag.EndsWith(":Error", StringComparison.Ordinal));
        Assert.Equal(0, PictureComparer.Difference(shared, own));
    }

    [Fact]
    public async Task Put_Png_SumsTheChunkAnew()
    {
        AssetMetadataWriter writer = SampleAssets.Writer();

        byte[] own = await StampedAsync(Encoded(RenditionFormat.Png, writer.Of(Picture).Embedded), writer);

        for (int at = 8; at < own.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(own.AsSpan(at));
            Assert.Equal(PngChecksum.Of(own.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(own.AsSpan(at + 8 + length)));
            at += length + 12;
        }
    }

    /// <summary>However the packet lies between the pieces in which the file is read.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536 - 100)]
    [InlineData(200_000)]
    public async Task Put_PacketAnywhere_IsFound(int before)
    {
        AssetMetadataWriter writer = SampleAssets.Writer();
        byte[] packet = writer.Of(Picture).Embedded.Xmp!;
        byte[] file = [.. new byte[before], .. packet, .. new byte[70_000]];

        byte[] own = await StampedAsync(file, writer);

        byte[] stamped = writer.Of(Picture, Code).Xmp!;
        Assert.Equal(stamped, own[before..(before + stamped.Length)]);
        Assert.Equal(file[..before], own[..before]);
        Assert.Equal(file[(before + packet.Length)..], own[(before + packet.Length)..]);
    }

    [Fact]
    public async Task Put_FileWithoutThePacket_IsLeftAsItIs()
    {
        AssetMetadataWriter writer = SampleAssets.Writer();
        byte[] file = Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>");

        Assert.Equal(file, await StampedAsync(file, writer));
        Assert.Empty(await StampedAsync([], writer));
    }

    [Fact]
    public void Write_WithAReceipt_IsAsLongAsWithout()
    {
        RightsStatement shared = SampleAssets.Statement with { ReceiptRoom = "https://bild.example/r/00000000000000000000" };
        foreach (int length in (int[])[0, 10, 5_000, 60_000])
        {
            RightsStatement said = shared with { Terms = SampleAssets.Terms with { Creator = new string('å', length), CreditLine = new string('<', length), CopyrightNotice = new string('&', length) } };

            byte[] without = XmpPacket.Write(said), with = XmpPacket.Write(said with { Receipt = $"https://bild.example/r/{Code}" });

            Assert.Equal(without.Length, with.Length);
            Assert.Contains(Code, Encoding.UTF8.GetString(with), StringComparison.Ordinal);
            Assert.DoesNotContain("LicensorTransactionID", Encoding.UTF8.GetString(without), StringComparison.Ordinal);
        }
    }

    private static byte[] Encoded(RenditionFormat format, EmbeddedMetadata metadata)
    {
        using Image picture = SamplePictures.Photo(400, 300);
        return PictureEncoder.Encode(picture, new RenditionSpec { Format = format }, metadata, picture.Height);
    }

    private static async Task<byte[]> StampedAsync(byte[] file, AssetMetadataWriter writer)
    {
        await using Stream stamped = await ReceiptStamp.PutAsync(new MemoryStream(file), writer.Of(Picture).Embedded.Xmp!, writer.Of(Picture, Code).Xmp!, default);
        using var copy = new MemoryStream();
        await stamped.CopyToAsync(copy);
        return copy.ToArray();
    }
}
