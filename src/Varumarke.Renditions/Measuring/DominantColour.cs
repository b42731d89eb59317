using NetVips;

namespace Varumarke.Renditions.Measuring;

/// <summary>The colour that most of a picture has: pixels are put into boxes of like colours, and the fullest box gives its mean.</summary>
internal static class DominantColour
{
    // Three bits of each channel: finer boxes would scatter a sky over many of them.
    private const int Bits = 3;

    public static string Of(Image image)
    {
        byte[] pixels = image.WriteToMemory<byte>();
        int bands = image.Bands;
        bool hasAlpha = image.HasAlpha();
        var boxes = new Box[1 << (3 * Bits)];
        for (int at = 0; at + bands <= pixels.Length; at += bands)
        {
            if (hasAlpha && pixels[at + bands - 1] < 128)
            {
                continue;
            }

            ref Box box = ref boxes[Index(pixels[at], pixels[at + 1], pixels[at + 2])];
            box.Count++;
            box.Red += pixels[at];
            box.Green += pixels[at + 1];
            box.Blue += pixels[at + 2];
        }

        Box most = boxes.MaxBy(box => box.Count);

        // All of it transparent: whatever lies behind, a page is white more often than not.
        return most.Count == 0 ? "#ffffff" : $"#{most.Red / most.Count:x2}{most.Green / most.Count:x2}{most.Blue / most.Count:x2}";
    }

    private static int Index(byte red, byte green, byte blue) =>
        ((red >> (8 - Bits)) << (2 * Bits)) | ((green >> (8 - Bits)) << Bits) | (blue >> (8 - Bits));

    private struct Box
    {
        public int Count;
        public int Red;
        public int Green;
        public int Blue;
    }
}
