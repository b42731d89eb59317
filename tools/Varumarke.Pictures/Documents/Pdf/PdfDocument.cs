using System.Text;
using NetVips;

namespace Varumarke.Pictures.Documents.Pdf;

/// <summary>
/// A small document: pages of text, fields and pictures. Written here because the library that could be had is AGPL and
/// asks for a licence at run time, and two quiet documents need no more than this.
/// </summary>
internal sealed class PdfDocument(string title)
{
    private readonly PdfFile _file = new();
    private readonly Dictionary<string, PdfFont> _fonts = [];
    private readonly List<(StringBuilder Content, HashSet<int> Pictures)> _pages = [];

    public (StringBuilder Content, HashSet<int> Pictures) AddPage()
    {
        _pages.Add((new StringBuilder(), []));
        return _pages[^1];
    }

    public PdfFont Font(string file)
    {
        if (!_fonts.TryGetValue(file, out var font))
        {
            font = new PdfFont(new TrueType(File.ReadAllBytes(Typeface.Find(file)!)), Path.GetFileNameWithoutExtension(file));
            _fonts[file] = font;
        }

        return font;
    }

    /// <summary>The resource name of a font: F and its place in order of first use.</summary>
    public string Key(PdfFont font) => "F" + _fonts.Values.ToList().IndexOf(font);

    public int Jpeg(byte[] data, int width, int height) =>
        _file.Stream($"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", data, false);

    /// <summary>A picture with transparency: colours in one stream, the mask in another.</summary>
    public int Transparent(Image image)
    {
        using var colours = image.ExtractBand(0, 3);
        using var alpha = image.ExtractBand(3);
        var size = $"/Width {image.Width}/Height {image.Height}/BitsPerComponent 8";
        var mask = _file.Stream($"/Type/XObject/Subtype/Image{size}/ColorSpace/DeviceGray", alpha.WriteToMemory<byte>(), true);
        return _file.Stream($"/Type/XObject/Subtype/Image{size}/ColorSpace/DeviceRGB/SMask {mask} 0 R", colours.WriteToMemory<byte>(), true);
    }

    public void Save(string path)
    {
        var tree = _file.Reserve();
        var contents = _pages.Select(p => _file.Stream("", Encoding.ASCII.GetBytes(p.Content.ToString()), true)).ToList();
        var fonts = string.Concat(_fonts.Values.ToList().Select(f => $"/{Key(f)} {f.Write(_file)} 0 R"));
        var pages = new List<int>();
        for (var i = 0; i < _pages.Count; i++)
        {
            var pictures = string.Concat(_pages[i].Pictures.Select(p => $"/P{p} {p} 0 R"));
            pages.Add(_file.Add($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {Page.Width} {Page.Height}]/Resources<</Font<<{fonts}>>/XObject<<{pictures}>>>>/Contents {contents[i]} 0 R>>"));
        }

        _file.Set(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(p => $"{p} 0 R"))}]>>");
        var catalog = _file.Add($"<</Type/Catalog/Pages {tree} 0 R/Lang(sv-SE)/ViewerPreferences<</DisplayDocTitle true>>>>");
        // A fixed date: the same program gives the same document.
        var information = _file.Add($"<</Title {PdfFile.Text(title)}/Author {PdfFile.Text(Studio.Creator)}/Subject {PdfFile.Text(Studio.Licence)}/CreationDate(D:20260115080000Z)>>");
        _file.Save(path, catalog, information);
    }
}
