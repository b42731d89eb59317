namespace Varumarke.Core.Strategy.Import;

/// <summary>Reads the rows of a table out of a file that somebody sent.</summary>
public interface ISheetReader
{
    /// <summary>Whether this reader knows files of such a name.</summary>
    bool Reads(string fileName);

    /// <summary>The rows one after another, each read when it is asked for.</summary>
    /// <exception cref="UnreadableSheetException">It is no such file, or larger than anybody needs.</exception>
    IEnumerable<SheetRow> Read(Stream content);
}

/// <summary>A row of a table.</summary>
/// <param name="Line">Its number in the file, from 1, as a spreadsheet shows it.</param>
/// <param name="Cells">Its cells from the left.</param>
public sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsEmpty => Cells.All(cell => cell is { IsFormula: false } && string.IsNullOrWhiteSpace(cell.Text));
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What is written in it.</param>
/// <param name="IsFormula">Whether it is reckoned: what it shows depends on who opens it.</param>
public readonly record struct SheetCell(string Text, bool IsFormula = false);
