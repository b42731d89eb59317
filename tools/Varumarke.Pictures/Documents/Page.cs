using System.Globalization;
using System.Text;
using NetVips;
using Varumarke.Pictures.Documents.Pdf;

namespace Varumarke.Pictures.Documents;

/// <summary>An A4 page with the document's grid, in points from the upper left: text flows down, pictures and fields are placed.</summary>
internal sealed class Page
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Margin = 56;
    public const double Column = Width - 2 * Margin;

    public const string Blue = "#0b4f6c";
    public const string Ink = "#14212b";
    public const string Snow = "#f7f9fa";

    private readonly PdfDocument _document;
    private readonly StringBuilder _content;
    private readonly HashSet<int> _pictures;

    public Page(PdfDocument document)
    {
        _document = document;
        (_content, _pictures) = document.AddPage();
    }

    public double Y { get; set; } = Margin;

    public void Field(double x, double y, double width, double height, string colour) =>
        Put($"{Colour(colour)} rg {N(x)} {N(Height - y - height)} {N(width)} {N(height)} re f");

    /// <summary>Fills the box with the picture, cutting what does not fit.</summary>
    public void Picture(byte[] jpeg, double x, double y, double width, double height)
    {
        using var image = Image.NewFromBuffer(jpeg);
        var scale = Math.Max(width / image.Width, height / image.Height);
        double w = image.Width * scale, h = image.Height * scale;
        Put($"q {N(x)} {N(Height - y - height)} {N(width)} {N(height)} re W n");
        Place(_document.Jpeg(jpeg, image.Width, image.Height), x - (w - width) / 2, y - (h - height) / 2, w, h);
        Put("Q");
    }

    /// <summary>Places a transparent picture whole; returns its height.</summary>
    public double Whole(byte[] picture, double x, double y, double width)
    {
        using var image = Image.NewFromBuffer(picture);
        var height = width * image.Height / image.Width;
        Place(_document.Transparent(image), x, y, width, height);
        return height;
    }

    public void Heading(string text, string colour = Blue)
    {
        Text(text, Typeface.Serif, true, 24, colour, 1.15);
        Y += 10;
    }

    public void Subheading(string text)
    {
        Y += 8;
        Text(text, Typeface.Sans, true, 12.5, Ink, 1.25);
        Y += 3;
    }

    public void Body(string text, string colour = Ink)
    {
        Text(text, Typeface.Sans, false, 10.5, colour, 1.45);
        Y += 7;
    }

    public void Bullets(params string[] lines)
    {
        foreach (var line in lines)
        {
            Field(Margin + 2, Y + 5.5, 5, 5, "#f2a541");
            Text(line, Typeface.Sans, false, 10.5, Ink, 1.4, Margin + 16, Column - 16);
            Y += 4;
        }

        Y += 4;
    }

    /// <summary>Sets text in lines at <see cref="Y"/> and moves it down.</summary>
    public void Text(string text, string family, bool bold, double size, string colour, double leading, double x = Margin, double width = Column)
    {
        foreach (var line in Lines(text, _document.Font(Typeface.File(family, bold)), size, width))
        {
            Label(line, x, Y + size * (leading * 0.5 + 0.36), size, colour, bold, family);
            Y += size * leading;
        }
    }

    /// <summary>One line of text with its baseline at <paramref name="y"/>.</summary>
    public void Label(string text, double x, double y, double size, string colour, bool bold = false, string family = Typeface.Sans)
    {
        var font = _document.Font(Typeface.File(family, bold));
        Put($"BT {Colour(colour)} rg /{_document.Key(font)} {N(size)} Tf {N(x)} {N(Height - y)} Td {font.Encode(text)} Tj ET");
    }

    public void Rule(double x1, double y1, double x2, double y2, string colour, double width) =>
        Put($"{Colour(colour)} RG {N(width)} w 1 J {N(x1)} {N(Height - y1)} m {N(x2)} {N(Height - y2)} l S");

    public void Foot(string document, int number)
    {
        Rule(Margin, Height - 44, Width - Margin, Height - 44, "#c9d3d8", 0.6);
        Label(document, Margin, Height - 30, 8, "#5a6870");
        Label(number.ToString(CultureInfo.InvariantCulture), Width - Margin - 8, Height - 30, 8, "#5a6870");
    }

    private static string Colour(string hex) =>
        $"{Channel(hex, 1)} {Channel(hex, 3)} {Channel(hex, 5)}";

    private static string Channel(string hex, int at) => N(Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0);

    private static string N(double value) => PdfFile.Number(value);

    private static List<string> Lines(string text, PdfFont font, double size, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && font.Measure(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private void Place(int picture, double x, double y, double width, double height)
    {
        _pictures.Add(picture);
        Put($"q {N(width)} 0 0 {N(height)} {N(x)} {N(Height - y - height)} cm /P{picture} Do Q");
    }

    private void Put(string operators) => _content.Append(operators).Append('\n');
}
