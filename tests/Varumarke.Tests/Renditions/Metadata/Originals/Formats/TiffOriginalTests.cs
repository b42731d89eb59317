using System.Buffers.Binary;
using Varumarke.Testing.Pictures;
using static Varumarke.Tests.Renditions.Metadata.Originals.Rewriting;

namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

public class TiffOriginalTests
{
    [Theory]
    [InlineData(".tif[bigtiff]")]
    [InlineData(".tif[bigtiff,compression=lzw,predictor=horizontal]")]
    [InlineData(".tif[bigtiff,tile,compression=jpeg]")]
    [InlineData(".tif[bigtiff,tile,tile-width=16,tile-height=16,pyramid]")]
    public async Task Open_BigTiffOfLibvips_HasTheSamePixelsAndOurTerms(string suffix)
    {
        byte[] file = CameraFiles.Plain(suffix);
        byte[] left = (await RewriteAsync(file))!;

        Assert.Equal(43, left[2]);
        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
        Assert.Equal("Åsa Öberg & Co <foto>", ExifTool.Read(left)["XMP-dc:Creator"][0].GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_SmallerCopiesInDirectoriesOfTheirOwn_AreGone(bool isBig)
    {
        byte[] tiff = CameraFiles.Plain(".tif[pyramid,subifd,tile,tile-width=16,tile-height=16]");
        byte[] file = isBig ? BigTiff.Of(tiff) : tiff;
        byte[] left = (await RewriteAsync(file))!;

        Assert.NotEmpty(SubPictures(tiff));
        Assert.All(SubPictures(tiff), tile => Assert.Equal(-1, left.AsSpan().IndexOf(tile)));
        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(6, 1)]
    [InlineData(15, 0x80)]
    [InlineData(15, 1)]
    public async Task Open_BigTiffWithAnotherHeader_IsRefused(int at, byte value)
    {
        byte[] file = CameraFiles.Plain(".tif[bigtiff]");
        file[at] = value;

        Assert.Null(await RewriteAsync(file));
    }

    // Every entry points at the directory itself, so that following them all would never end.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_DirectoriesThatPointAtOneAnother_IsRefused(bool isBig)
    {
        const int Count = 400;
        int length = isBig ? 20 : 12;
        byte[] file = [.. "II"u8, (byte)(isBig ? 43 : 42), 0, .. isBig ? new byte[] { 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0 } : [8, 0, 0, 0], .. new byte[8 + (Count * length) + 8]];
        int at = isBig ? 16 : 8;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), Count);
        for (int i = 0; i < Count; i++)
        {
            Span<byte> entry = file.AsSpan(at + (isBig ? 8 : 2) + (i * length));
            BinaryPrimitives.WriteUInt16LittleEndian(entry, 330);
            entry[2] = 4;
            entry[4] = 1;
            entry[isBig ? 12 : 8] = (byte)at;
        }

        Assert.Null(await RewriteAsync(file));
    }

    // The tiles of the directories that the tag 330 of the first one points at.
    private static List<byte[]> SubPictures(byte[] tiff)
    {
        var tiles = new List<byte[]>();
        foreach (uint directory in Values(tiff, BinaryPrimitives.ReadUInt32LittleEndian(tiff.AsSpan(4)), 330))
        {
            tiles.AddRange(Values(tiff, directory, 324).Zip(Values(tiff, directory, 325), (place, size) => tiff[(int)place..(int)(place + size)]));
        }

        return tiles;
    }

    private static List<uint> Values(byte[] tiff, uint directory, ushort tag)
    {
        var values = new List<uint>();
        int entries = BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan((int)directory));
        for (int i = 0; i < entries; i++)
        {
            ReadOnlySpan<byte> entry = tiff.AsSpan((int)directory + 2 + (i * 12), 12);
            if (BinaryPrimitives.ReadUInt16LittleEndian(entry) != tag)
            {
                continue;
            }

            int size = entry[2] == 3 ? 2 : 4;
            int count = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
            ReadOnlySpan<byte> list = count * size <= 4 ? entry[8..] : tiff.AsSpan((int)BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]));
            for (int value = 0; value < count; value++)
            {
                values.Add(size == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(list[(2 * value)..]) : BinaryPrimitives.ReadUInt32LittleEndian(list[(4 * value)..]));
            }
        }

        return values;
    }
}
