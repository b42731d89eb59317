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
}
