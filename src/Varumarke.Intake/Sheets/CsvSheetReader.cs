using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Intake.Sheets;

/// <summary>Comma, semicolon or tab between the cells, quotation marks around those that need them, in UTF-8.</summary>
internal sealed class CsvSheetReader : ISheetReader
{
    private const int LongestCell = 10_000;
    private const int MostCells = 50;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<SheetRow> Read(Stream content)
    {
        using var text = new StreamReader(content, Utf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [";", ",", "\t"],
            MaxFieldSize = LongestCell,
            BadDataFound = _ => throw new UnreadableSheetException(ImportTexts.Unreadable),
        });
        while (Next(parser) is { } row)
        {
            yield return row;
        }
    }

    private static SheetCell[] Cells(CsvParser parser)
    {
        var cells = new SheetCell[parser.Count];
        for (int place = 0; place < cells.Length; place++)
        {
            cells[place] = new SheetCell(parser[place]);
        }

        return cells;
    }

    // An iterator cannot catch around what it yields.
    private static SheetRow? Next(CsvParser parser)
    {
        try
        {
            return !parser.Read() ? null
                : parser.Count > MostCells ? throw new UnreadableSheetException(ImportTexts.TooLarge)
                : new SheetRow(parser.RawRow, Cells(parser));
        }
        catch (Exception fault) when (fault is CsvHelperException or DecoderFallbackException)
        {
            throw new UnreadableSheetException(ImportTexts.Unreadable, fault);
        }
    }
}
