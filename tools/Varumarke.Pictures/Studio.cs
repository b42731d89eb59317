using System.Text;
using NetVips;
using Varumarke.Pictures.Painting;
using Varumarke.Pictures.Scenes;

namespace Varumarke.Pictures;

/// <summary>Draws a scene and writes it as a JPEG that says who made it and under which licence.</summary>
internal static class Studio
{
    public const string Creator = "Varumärke-projektet";
    public const string Licence = "CC0 1.0";
    public const string LicenceAddress = "https://creativecommons.org/publicdomain/zero/1.0/";

    // 26 pictures of at most this size keep the whole seed below 36 MB.
    private const int MostBytes = 1_230_000;

    public static void Write(Scene scene, string path)
    {
        using var image = Render(scene, scene.Width, scene.Height);
        using var labelled = image.Mutate(mutable => Label(mutable, scene));
        File.WriteAllBytes(path, Compress(labelled));
    }

    public static void Preview(Scene scene, string path, int longSide)
    {
        var scale = longSide / (float)Math.Max(scene.Width, scene.Height);
        using var image = Render(scene, (int)(scene.Width * scale), (int)(scene.Height * scale));
        image.Pngsave(path);
    }

    /// <summary>A contact sheet: how a picture stands among the others.</summary>
    public static void Sheet(IEnumerable<string> paths, string path)
    {
        var thumbnails = paths.Select(p => Image.Thumbnail(p, 640, height: 480).Gravity(Enums.CompassDirection.Centre, 650, 490)).ToArray();
        using var sheet = Image.Arrayjoin(thumbnails, across: 3);
        sheet.Pngsave(path);
    }

    public static Image Render(Scene scene, int width, int height)
    {
        var canvas = new Canvas(width, height);
        var dice = new Dice(scene.Name);
        scene.Draw(canvas, dice);
        return Image.NewFromMemoryCopy(scene.Finish.Develop(canvas, dice.Seed), width, height, 3, Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
    }

    // The best quality that fits: scenes differ threefold in how well they compress.
    private static byte[] Compress(Image image)
    {
        for (var quality = 90; ; quality -= 2)
        {
            var bytes = image.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true);
            if (bytes.Length <= MostBytes || quality <= 60)
            {
                return bytes;
            }
        }
    }

    private static void Label(MutableImage image, Scene scene)
    {
        image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", scene.Shows);
        image.Set(GValue.GStrType, "exif-ifd0-Artist", Creator);
        image.Set(GValue.GStrType, "exif-ifd0-Copyright", Licence);
        image.Set(GValue.GStrType, "exif-ifd0-Software", "Varumarke.Pictures");
        image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Xmp(scene)));
    }

    private static string Xmp(Scene scene) => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
         xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
         xmpRights:Marked="False" xmpRights:WebStatement="{LicenceAddress}" photoshop:Credit="{Creator}">
        <dc:creator><rdf:Seq><rdf:li>{Creator}</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{Licence}</rdf:li></rdf:Alt></dc:rights>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{scene.Shows}</rdf:li></rdf:Alt></dc:description>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;
}
