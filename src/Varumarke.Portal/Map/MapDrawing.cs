using System.Globalization;
using System.Net;
using System.Text;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Graph;

namespace Varumarke.Portal.Map;

/// <summary>Draws nodes in columns and the links between them as SVG. Each node is a link, so that it is reached by the keyboard.</summary>
internal sealed class MapDrawing(string language)
{
    private const int ColumnWidth = 215;
    private const int Between = 50;
    private const int Row = 30;
    private const int BoxHeight = 24;
    private const int Head = 32;
    private const int LongestTitle = 28;

    // Beside one node; the list below has them all.
    private const int MostBeside = 50;

    private readonly StringBuilder _svg = new();

    /// <summary>All that leads from areas to messages.</summary>
    public string Whole(StrategyMap map)
    {
        StrategyNodeKind[] kinds = [StrategyNodeKind.Area, StrategyNodeKind.Goal, StrategyNodeKind.Measure, StrategyNodeKind.Activity, StrategyNodeKind.Message];
        return Draw([.. kinds.Select(kind => (MapWords.Kind(kind).In(language), map.Nodes.Where(node => node.Id.Kind == kind).ToArray()))], map.Links);
    }

    /// <summary>One node between what it leads to and what it comes from.</summary>
    public string Around(StrategySurroundings around) => Draw(
        [
            (MapWords.NamedBy.In(language), [.. around.NamedBy.Select(each => each.Node).DistinctBy(node => node.Id).Take(MostBeside)]),
            (MapWords.Kind(around.Node.Id.Kind).In(language), [around.Node]),
            (MapWords.Names.In(language), [.. around.Names.Select(each => each.Node).DistinctBy(node => node.Id).Take(MostBeside)]),
        ],
        [.. around.NamedBy.Select(each => new StrategyLink(each.Node.Id, each.Relation, around.Node.Id)), .. around.Names.Select(each => new StrategyLink(around.Node.Id, each.Relation, each.Node.Id))]);

    private string Draw(IReadOnlyList<(string Heading, StrategyNode[] Nodes)> columns, IReadOnlyList<StrategyLink> links)
    {
        int rows = Math.Max(1, columns.Max(column => column.Nodes.Length));
        int width = (columns.Count * (ColumnWidth + Between)) - Between + 2, height = Head + (rows * Row) + 2;
        _svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" aria-label=\"{WebUtility.HtmlEncode(MapWords.Drawing.In(language))}\">");
        IReadOnlyDictionary<StrategyNodeId, MapPlace> rowsOf = MapLayout.Of([.. columns.Select(column => column.Nodes.Select(node => node.Id).ToArray())], links);
        Dictionary<StrategyNodeId, (int X, double Y)> places = rowsOf.ToDictionary(
            place => place.Key, place => (1 + (place.Value.Column * (ColumnWidth + Between)), Head + (place.Value.Row * Row)));

        foreach (StrategyLink link in links.Where(link => places.ContainsKey(link.From) && places.ContainsKey(link.To) && places[link.From].X != places[link.To].X))
        {
            Line(places[link.From], places[link.To]);
        }

        foreach ((int place, (string heading, StrategyNode[] nodes)) in columns.Index())
        {
            _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"map-head\" x=\"{1 + (place * (ColumnWidth + Between))}\" y=\"18\">{WebUtility.HtmlEncode(heading)}</text>");
            foreach (StrategyNode node in nodes.OrderBy(node => places[node.Id].Y))
            {
                Box(node, places[node.Id]);
            }
        }

        return _svg.Append("</svg>").ToString();
    }

    private void Line((int X, double Y) one, (int X, double Y) other)
    {
        ((int X, double Y) left, (int X, double Y) right) = one.X <= other.X ? (one, other) : (other, one);
        int from = left.X + ColumnWidth, bend = Math.Max((right.X - from) / 2, 20);
        double start = left.Y + (BoxHeight / 2.0), end = right.Y + (BoxHeight / 2.0);
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"map-link\" d=\"M{from} {start:0.#}C{from + bend} {start:0.#} {right.X - bend} {end:0.#} {right.X} {end:0.#}\"/>");
    }

    private void Box(StrategyNode node, (int X, double Y) place)
    {
        string title = node.Title.Length > LongestTitle ? node.Title[..LongestTitle].TrimEnd() + "…" : node.Title;
        _svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{WebUtility.HtmlEncode(LibraryPaths.StrategyMap(language, node.Id.ToString()))}\"><title>{WebUtility.HtmlEncode(node.Title)}</title>")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"map-box\" x=\"{place.X}\" y=\"{place.Y:0.#}\" width=\"{ColumnWidth}\" height=\"{BoxHeight}\" rx=\"5\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"map-name\" x=\"{place.X + 8}\" y=\"{place.Y + 17:0.#}\">{WebUtility.HtmlEncode(title)}</text></a>");
    }
}
