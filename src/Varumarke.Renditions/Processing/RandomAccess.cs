using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>Pixels that can be read in any order: in memory, or in a temporary file when there are many.</summary>
internal static class RandomAccess
{
    private const long MostInMemory = 32L * 1024 * 1024;

    public static Image Of(Image image)
    {
        long bytes = (long)image.Width * image.Height * image.Bands * (image.Format == Enums.BandFormat.Uchar ? 1 : 4);
        if (bytes <= MostInMemory)
        {
            return image.CopyMemory();
        }

        Image file = Image.NewTempFile("%s.v");
        image.Write(file);
        return file;
    }
}
