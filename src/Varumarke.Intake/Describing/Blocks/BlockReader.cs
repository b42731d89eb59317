namespace Varumarke.Intake.Describing.Blocks;

/// <summary>Takes pieces out of a file, as long as it has them and they are not too large.</summary>
internal sealed class BlockReader(Stream file)
{
    /// <summary>The most containers that are looked into before a file is given up: the walk through millions of empty ones is a way to keep a server busy.</summary>
    public const int MostSteps = 10_000;

    /// <summary>The bytes at a place; null when the file does not have them, or they are more than a block may have.</summary>
    public byte[]? At(long offset, long length)
    {
        if (offset < 0 || length is < 0 or > MetadataBlocks.MostBytes || offset > file.Length - length)
        {
            return null;
        }

        file.Position = offset;
        byte[] bytes = new byte[length];
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? bytes : null;
    }
}
