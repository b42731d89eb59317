using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Intake.Sheets;

/// <summary>The first sheet of an Excel workbook, read as it streams; what it would unpack to is known before anything of it is read.</summary>
internal sealed class WorkbookSheetReader : ISheetReader
{
    private const long LargestUnpacked = 100L * 1024 * 1024;
    private const int MostParts = 1000;
    private const int MostCells = 50;
    private const int MostTexts = 200_000;

    public bool Reads(string fileName) => fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<SheetRow> Read(Stream content)
    {
        Weigh(content);
        using SpreadsheetDocument book = Open(content);
        (WorksheetPart sheet, string[] texts) = Guarded(() => (First(book), Texts(book)));
        using OpenXmlReader reader = Guarded(() => OpenXmlReader.Create(sheet));
        while (Guarded(() => Next(reader, texts)) is { } row)
        {
            yield return row;
        }
    }

    // A bomb says itself how large it is, and .NET's archive lets no part grow beyond what it says.
    private static void Weigh(Stream content) => Guarded(() =>
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostParts || archive.Entries.Sum(entry => Math.Min(entry.Length, LargestUnpacked + 1)) > LargestUnpacked)
        {
            throw new UnreadableSheetException(ImportTexts.TooLarge);
        }

        return true;
    });

    private static SpreadsheetDocument Open(Stream content) => Guarded(() =>
    {
        content.Position = 0;
        return SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestUnpacked });
    });

    private static WorksheetPart First(SpreadsheetDocument book) =>
        book.WorkbookPart?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value is { } id && book.WorkbookPart.GetPartById(id) is WorksheetPart sheet
            ? sheet
            : throw new UnreadableSheetException(ImportTexts.Unreadable);

    private static string[] Texts(SpreadsheetDocument book)
    {
        if (book.WorkbookPart?.SharedStringTablePart is not { } part)
        {
            return [];
        }

        var texts = new List<string>();
        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                texts.Add(reader.LoadCurrentElement()!.InnerText);
                if (texts.Count > MostTexts)
                {
                    throw new UnreadableSheetException(ImportTexts.TooLarge);
                }
            }
        }

        return [.. texts];
    }

    private static SheetRow? Next(OpenXmlReader reader, string[] texts)
    {
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                var row = (Row)reader.LoadCurrentElement()!;
                return new SheetRow((int)Math.Min(row.RowIndex?.Value ?? 0, int.MaxValue), Cells(row, texts));
            }
        }

        return null;
    }

    private static SheetCell[] Cells(Row row, string[] texts)
    {
        var cells = new List<SheetCell>();
        foreach (Cell cell in row.Elements<Cell>())
        {
            int place = Place(cell.CellReference?.Value) ?? cells.Count;
            if (place >= MostCells)
            {
                // What stands far to the right is nobody's column; an empty cell with a style may.
                if (cell.InnerText.Length > 0)
                {
                    throw new UnreadableSheetException(ImportTexts.TooLarge);
                }

                continue;
            }

            while (cells.Count < place)
            {
                cells.Add(new SheetCell(string.Empty));
            }

            cells.Add(new SheetCell(TextOf(cell, texts), cell.CellFormula is not null));
        }

        return [.. cells];
    }

    private static string TextOf(Cell cell, string[] texts)
    {
        string written = cell.CellValue?.InnerText ?? cell.InlineString?.InnerText ?? string.Empty;
        if (cell.DataType?.Value is { } type && type == CellValues.SharedString)
        {
            return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < texts.Length ? texts[index] : string.Empty;
        }

        // A workbook keeps binary fractions: 82.1 may be written 82.099999999999994.
        return cell.DataType is null && double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 1e15
            ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture)
            : written;
    }

    // B7 is place 1.
    private static int? Place(string? reference)
    {
        int place = 0, letters = 0;
        foreach (char sign in (reference ?? string.Empty).TakeWhile(char.IsAsciiLetterUpper))
        {
            if (++letters > 3)
            {
                return null;
            }

            place = (place * 26) + (sign - 'A' + 1);
        }

        return letters == 0 ? null : place - 1;
    }

    private static TResult Guarded<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or OpenXmlPackageException or XmlException or IOException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            throw new UnreadableSheetException(ImportTexts.Unreadable, fault);
        }
    }
}
