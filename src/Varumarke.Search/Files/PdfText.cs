using System.Diagnostics;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Varumarke.Search.Files;

/// <summary>The words of a PDF: so many pages, letters and seconds, and of no stream more than is reasonable. One that asks for a password gives none.</summary>
internal static class PdfText
{
    private const int MostPages = 400;
    private const int MostLetters = 400_000;

    public static string Read(byte[] file, TimeSpan longest)
    {
        long start = Stopwatch.GetTimestamp();
        using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters() });
        var text = new StringBuilder();
        for (int number = 1; number <= Math.Min(document.NumberOfPages, MostPages) && text.Length < MostLetters && Stopwatch.GetElapsedTime(start) < longest; number++)
        {
            foreach (Word word in document.GetPage(number).GetWords())
            {
                text.Append(word.Text).Append(' ');
            }

            text.Append('\n');
        }

        return text.Length > MostLetters ? text.ToString(0, MostLetters) : text.ToString();
    }
}
