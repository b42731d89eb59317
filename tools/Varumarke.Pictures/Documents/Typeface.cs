namespace Varumarke.Pictures.Documents;

/// <summary>
/// The documents are set in DejaVu, which is free to embed and comes with most Linux systems; VARUMARKE_FONTS may name
/// another folder that holds it. Without it the documents are not redrawn: a page in the wrong face is worse than the old page.
/// </summary>
internal static class Typeface
{
    public const string Sans = "sans";
    public const string Serif = "serif";

    private static readonly string[] s_folders =
    [
        Environment.GetEnvironmentVariable("VARUMARKE_FONTS") ?? "", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu", "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/TTF", "/usr/local/share/fonts",
    ];

    private static readonly string[] s_faces = [File(Sans, false), File(Sans, true), File(Serif, false), File(Serif, true)];

    public static bool Found => s_faces.All(face => Find(face) is not null);

    public static string File(string family, bool bold) =>
        (family == Serif ? "DejaVuSerifCondensed" : "DejaVuSansCondensed") + (bold ? "-Bold.ttf" : ".ttf");

    public static string? Find(string file) =>
        s_folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, file)).FirstOrDefault(System.IO.File.Exists);
}
