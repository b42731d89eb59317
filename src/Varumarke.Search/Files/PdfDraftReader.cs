using System.Diagnostics;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using Varumarke.Core.Drafts;

namespace Varumarke.Search.Files;

/// <summary>
/// Reads of a PDF what a draft is judged by: words, colours, and the pictures on its pages. So many pages, letters, pictures and seconds;
/// a photograph is taken as it lies in the file, and what is packed otherwise is unpacked within the limits of <see cref="BoundedFilters"/>.
/// </summary>
internal sealed class PdfDraftReader
{
    private const int MostPages = 400;
    private const int MostLetters = 400_000;
    private const int MostPictures = 12;
    private const int MostColours = 24;
    private const int MostKnownColours = 2_000;
    private const long MostPixels = 12_000_000;
    private const long MostBytes = 60 * 1024 * 1024;

    // Anything smaller is a sign or a line.
    private const int LeastSide = 32;
    private const double MillimetresPerPoint = 25.4 / 72;
    private readonly StringBuilder _words = new();
    private readonly List<PlacedPicture> _pictures = [];
    private readonly Dictionary<string, int> _colours = new(StringComparer.Ordinal);
    private bool _hasInks;
    private bool _isWhole = true;
    private long _bytes;

    /// <summary>Reads a file; throws whatever a damaged one leads to before its first page.</summary>
    public static PdfDraft Read(byte[] file, TimeSpan longest)
    {
        var reader = new PdfDraftReader();
        long start = Stopwatch.GetTimestamp();
        using PdfDocument document = PdfText.Open(file);
        for (int number = 1; number <= document.NumberOfPages; number++)
        {
            if (number > MostPages || reader._words.Length >= MostLetters || Stopwatch.GetElapsedTime(start) >= longest)
            {
                reader._isWhole = false;
                break;
            }

            reader.Read(document, number);
        }

        return new PdfDraft
        {
            Words = reader._words.Length > MostLetters ? reader._words.ToString(0, MostLetters) : reader._words.ToString(),
            Pictures = reader._pictures,
            Colours = [.. reader._colours.OrderByDescending(colour => colour.Value).Take(MostColours).Select(colour => colour.Key)],
            HasInks = reader._hasInks,
            IsWhole = reader._isWhole,
        };
    }

    private void Read(PdfDocument document, int number)
    {
        try
        {
            Page page = document.GetPage(number);
            PdfText.AddWords(page, _words);
            foreach (Letter letter in page.Letters)
            {
                Add(letter.FillColor);
            }

            foreach (PdfPath path in page.Paths)
            {
                Add(path.IsFilled ? path.FillColor : null);
                Add(path.IsStroked ? path.StrokeColor : null);
            }

            foreach (IPdfImage image in page.GetImages())
            {
                Add(image);
            }
        }
#pragma warning disable CA1031 // A page that is damaged ends by whatever the reader throws; the others are read all the same.
        catch (Exception)
#pragma warning restore CA1031
        {
            _isWhole = false;
        }
    }

    private void Add(IColor? colour)
    {
        if (colour is null)
        {
            return;
        }

        if (colour.ColorSpace is not (ColorSpace.DeviceRGB or ColorSpace.CalRGB or ColorSpace.DeviceGray or ColorSpace.CalGray))
        {
            _hasInks |= colour.ColorSpace is ColorSpace.DeviceCMYK or ColorSpace.Separation or ColorSpace.DeviceN;
            return;
        }

        (double red, double green, double blue) = colour.ToRGBValues();
        string written = $"#{Channel(red):x2}{Channel(green):x2}{Channel(blue):x2}";
        if (_colours.TryGetValue(written, out int times) || _colours.Count < MostKnownColours)
        {
            _colours[written] = times + 1;
        }
    }

    private void Add(IPdfImage image)
    {
        if (image.IsImageMask || image.WidthInSamples < LeastSide || image.HeightInSamples < LeastSide)
        {
            return;
        }

        if (_pictures.Count >= MostPictures || Content(image) is not { } content || _bytes + content.Length > MostBytes)
        {
            _isWhole = false;
            return;
        }

        _bytes += content.Length;
        _pictures.Add(new PlacedPicture(content, new PlacedWidth(image.BoundingBox.Width * MillimetresPerPoint, PlacedUnit.Millimetres)));
    }

    // A JPEG is one as it lies there.
    private static byte[]? Content(IPdfImage image)
    {
        ReadOnlySpan<byte> raw = image.RawMemory.Span;
        return raw.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) ? raw.ToArray()
            : (long)image.WidthInSamples * image.HeightInSamples <= MostPixels && image.TryGetPng(out byte[]? png) ? png
            : null;
    }

    private static int Channel(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * byte.MaxValue);
}
