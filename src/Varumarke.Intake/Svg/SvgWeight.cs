using AngleSharp.Dom;

namespace Varumarke.Intake.Svg;

/// <summary>
/// How many elements a renderer meets when it follows every reference: ten groups that each use the one before ten times are
/// thirty elements in the file and ten thousand million on the screen.
/// </summary>
internal sealed class SvgWeight
{
    private readonly Dictionary<string, IElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<IElement, long> _weights = [];
    private readonly HashSet<IElement> _open = [];
    private readonly long _limit;

    private SvgWeight(IElement root, long limit)
    {
        _limit = limit;
        foreach (IElement element in root.QuerySelectorAll("[id]"))
        {
            _byId.TryAdd(element.Id!, element);
        }
    }

    /// <summary>The drawing is not heavier than the limit, and nothing in it points at itself.</summary>
    public static bool IsBelow(long limit, IElement root) => new SvgWeight(root, limit).Of(root) <= limit;

    private long Of(IElement element)
    {
        if (_weights.TryGetValue(element, out long known))
        {
            return known;
        }

        // Whoever points at what it lies in would be drawn for ever. The chain is as deep as the stack must bear.
        if (!_open.Add(element) || _open.Count > 2000)
        {
            return _limit + 1;
        }

        long weight = 1;
        foreach (IElement drawn in element.Children.Concat(Targets(element)))
        {
            weight += Of(drawn);
            if (weight > _limit)
            {
                weight = _limit + 1;
                break;
            }
        }

        _open.Remove(element);
        return _weights[element] = weight;
    }

    private IEnumerable<IElement> Targets(IElement element) => element.Attributes
        .SelectMany(attribute => SvgAddresses.Target(attribute.Value) is { } id ? [id] : SvgAddresses.Targets(attribute.Value))
        .Select(_byId.GetValueOrDefault)
        .OfType<IElement>();
}
