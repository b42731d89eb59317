using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Import;

/// <summary>Which column stands where, by the names in the first row, in Swedish or English.</summary>
internal sealed class SeriesHeads
{
    private static readonly Dictionary<string, SeriesColumn> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["goal"] = SeriesColumn.Goal,
        ["mål"] = SeriesColumn.Goal,
        ["year"] = SeriesColumn.Year,
        ["år"] = SeriesColumn.Year,
        ["value"] = SeriesColumn.Value,
        ["municipality"] = SeriesColumn.Value,
        ["värde"] = SeriesColumn.Value,
        ["kommun"] = SeriesColumn.Value,
        ["kommunen"] = SeriesColumn.Value,
        ["county"] = SeriesColumn.County,
        ["län"] = SeriesColumn.County,
        ["länet"] = SeriesColumn.County,
        ["nation"] = SeriesColumn.Nation,
        ["riket"] = SeriesColumn.Nation,
        ["women"] = SeriesColumn.Women,
        ["kvinnor"] = SeriesColumn.Women,
        ["men"] = SeriesColumn.Men,
        ["män"] = SeriesColumn.Men,
        ["read"] = SeriesColumn.Read,
        ["hämtat"] = SeriesColumn.Read,
        ["source"] = SeriesColumn.Source,
        ["källa"] = SeriesColumn.Source,
        ["note"] = SeriesColumn.Note,
        ["anmärkning"] = SeriesColumn.Note,
        ["begins anew"] = SeriesColumn.BeginsAnew,
        ["ny mätning"] = SeriesColumn.BeginsAnew,
    };

    private readonly Dictionary<SeriesColumn, int> _places;

    private SeriesHeads(Dictionary<SeriesColumn, int> places) => _places = places;

    /// <summary>Reads the first row; or says what is wrong with it.</summary>
    public static (SeriesHeads? Heads, Wording? Fault) Read(SheetRow row)
    {
        var places = new Dictionary<SeriesColumn, int>();
        for (int place = 0; place < row.Cells.Count; place++)
        {
            string head = row.Cells[place].Text.Trim().TrimStart('\uFEFF');
            if (head.Length > 0 && (!Names.TryGetValue(head, out SeriesColumn column) || !places.TryAdd(column, place)))
            {
                return (null, ImportTexts.BadHead(head.Length > 60 ? head[..60] : head));
            }
        }

        return places.ContainsKey(SeriesColumn.Goal) && places.ContainsKey(SeriesColumn.Year) && places.Count > 2
            ? (new SeriesHeads(places), null)
            : (null, ImportTexts.NoHeads);
    }

    /// <summary>The cell of a column; an empty one where there is none.</summary>
    public SheetCell Of(SheetRow row, SeriesColumn column) =>
        _places.TryGetValue(column, out int place) && place < row.Cells.Count ? row.Cells[place] : new SheetCell(string.Empty);
}
