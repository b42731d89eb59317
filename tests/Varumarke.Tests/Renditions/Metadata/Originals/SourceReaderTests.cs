using Varumarke.Renditions.Metadata.Originals;

namespace Varumarke.Tests.Renditions.Metadata.Originals;

public class SourceReaderTests
{
    private static readonly byte[] File = [.. Enumerable.Range(0, 200).Select(value => (byte)value)];

    [Theory]
    [InlineData(0, 3, new byte[] { 0, 1, 2 })]
    [InlineData(198, 3, new byte[] { 198, 199 })]
    [InlineData(200, 3, new byte[0])]
    [InlineData(uint.MaxValue, 3, new byte[0])]
    [InlineData(long.MaxValue, 3, new byte[0])]
    [InlineData(-1, 3, new byte[0])]
    [InlineData(5, 0, new byte[0])]
    public async Task At_AnyPlace_HasWhatTheFileHasThere(long offset, int count, byte[] expected)
    {
        using var reader = new SourceReader(new MemoryStream(File), CancellationToken.None);

        Assert.Equal(expected, (await reader.AtAsync(offset, count)).ToArray());
        Assert.Equal(expected, (await reader.AtAsync(offset, count)).ToArray());
    }

    [Fact]
    public async Task At_PlaceBehindTheLastOne_IsReadAgain()
    {
        using var reader = new SourceReader(new MemoryStream(File), CancellationToken.None);
        _ = await reader.AtAsync(150, 10);

        Assert.Equal(new byte[] { 3, 4 }, (await reader.AtAsync(3, 2)).ToArray());
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(100, SourceReader.Window)]
    [InlineData(1_000, 300_000)]
    [InlineData(399_990, 300_000)]
    [InlineData(400_000, 5)]
    [InlineData(500_000, 5)]
    public async Task Copy_AnyLength_IsWhatTheFileHasThere(int offset, int count)
    {
        byte[] file = new byte[400_000];
        new Random(1).NextBytes(file);
        using var reader = new SourceReader(new MemoryStream(file), CancellationToken.None);

        Assert.Equal(file.Skip(offset).Take(count), await reader.CopyAsync(offset, count));
    }
}
