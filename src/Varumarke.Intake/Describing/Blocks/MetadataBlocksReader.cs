namespace Varumarke.Intake.Describing.Blocks;

/// <summary>Finds the blocks of metadata in JPEG, PNG, WebP and TIFF files, known by their content.</summary>
internal static class MetadataBlocksReader
{
    public static MetadataBlocks Read(Stream file)
    {
        var reader = new BlockReader(file);
        byte[] head = reader.At(0, 12) ?? [];
        return head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegBlocks.Read(reader),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngBlocks.Read(reader),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P'] => WebPBlocks.Read(reader),
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => TiffBlocks.Read(reader),
            _ => MetadataBlocks.None,
        };
    }
}
