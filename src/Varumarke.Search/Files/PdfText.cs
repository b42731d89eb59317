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
        using PdfDocument document = Open(file);
        var text = new StringBuilder();
        for (int number = 1; number <= Math.Min(document.NumberOfPages, MostPages) && text.Length < MostLetters && Stopwatch.GetElapsedTime(start) < longest; number++)
        {
            AddWords(document.GetPage(number), text);
        }

        return text.Length > MostLetters ? text.ToString(0, MostLetters) : text.ToString();
    }

    /// <summary>Opens a file, of whose streams no more is unpacked than is reasonable.</summary>
    public static PdfDocument Open(byte[] file) =>
        PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters() });

    /// <summary>Adds the words of a page.</summary>
    public static void AddWords(Page page, StringBuilder text)
    {
        foreach (Word word in page.GetWords())
        {
            text.Append(word.Text).Append(' ');
        }

        text.Append('\n');
    }
}
