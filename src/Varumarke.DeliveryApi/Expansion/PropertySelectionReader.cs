using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Problems;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>Reads <c>expand</c>, <c>fields</c> and <c>depth</c>.</summary>
internal sealed class PropertySelectionReader(DeliveryApiOptions options)
{
    private const string All = "$all";
    private const string Properties = "properties";

    private static readonly Wording[] Allowed =
    [
        Wording.Name("properties[$all]"), Wording.Name("properties[alias1,alias2]"), Wording.Name("properties[alias[properties[nestedAlias]]]"),
        Wording.Name("properties[$all[properties[nestedAlias]]]"),
    ];

    private readonly List<QueryFault> _faults = [];

    public IReadOnlyList<QueryFault> Faults => _faults;

    /// <summary>What to expand and what to include; meaningless when there are faults.</summary>
    public OutputShape Read(IQueryCollection query)
    {
        int depth = ReadDepth(query["depth"]);
        return new OutputShape(
            ReadOne("expand", query["expand"], PropertySelection.None, depth),
            ReadOne("fields", query["fields"], PropertySelection.Leaf, depth: 1));
    }

    private int ReadDepth(StringValues values)
    {
        string? text = values.Count > 0 ? values[^1] : null;
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int depth) && depth >= 1 && depth <= options.MaxDepth)
        {
            return depth;
        }

        _faults.Add(new QueryFault("depth", text, QueryTexts.InvalidDepth, QueryTexts.NumberWanted("depth", 1, options.MaxDepth), [QueryTexts.Number(1, options.MaxDepth)]));
        return 1;
    }

    private PropertySelection ReadOne(string parameter, StringValues values, PropertySelection absent, int depth)
    {
        if (values.Count == 0)
        {
            return absent;
        }

        string text = values.ToString();
        if (text.Length == 0)
        {
            return PropertySelection.None;
        }

        var parser = new SelectionSyntaxParser(text, options.MaxNesting);
        if (parser.Parse() is not { } items)
        {
            return Fault(parameter, text, SelectionTexts.Unreadable(parameter, parser.Fault!));
        }

        return ReadLevel(parameter, items, depth, isRoot: true) ?? absent;
    }

    // On each level either "$all" stands alone, or "properties[…]" names the properties.
    private PropertySelection? ReadLevel(string parameter, List<SelectionSyntax> items, int depth, bool isRoot)
    {
        SelectionSyntax? wrong = items.Find(item => !Is(item, All) && !Is(item, Properties));
        if (wrong is not null)
        {
            return Fault(parameter, wrong.Name, SelectionTexts.Unexpected(parameter, wrong.Name, isRoot ? SelectionTexts.AtRoot : SelectionTexts.Below));
        }

        if (items.Find(item => Is(item, All)) is { } all)
        {
            return PropertySelection.OfAll(Below(parameter, all, depth));
        }

        SelectionSyntax[] names = [.. items.SelectMany(item => item.Items)];
        return names.Length == 0 ? Fault(parameter, Properties, SelectionTexts.NoProperties(parameter)) : ReadNames(parameter, names, depth);
    }

    private PropertySelection ReadNames(string parameter, SelectionSyntax[] names, int depth)
    {
        var named = new Dictionary<string, PropertySelection>(StringComparer.OrdinalIgnoreCase);
        Children? all = null;
        foreach (SelectionSyntax name in names)
        {
            PropertySelection below = Below(parameter, name, depth);
            if (Is(name, All))
            {
                all = new Children(below);
            }
            else
            {
                named[name.Name] = below;
            }
        }

        return new PropertySelection(false, all, named);
    }

    private PropertySelection Below(string parameter, SelectionSyntax item, int depth)
    {
        if (item.Items.Count > 0)
        {
            return ReadLevel(parameter, item.Items, depth, isRoot: false) ?? PropertySelection.Leaf;
        }

        return Is(item, All) && depth > 1 ? PropertySelection.AllToDepth(depth - 1) : PropertySelection.Leaf;
    }

    private static bool Is(SelectionSyntax item, string name) => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private PropertySelection Fault(string parameter, string value, Wording detail)
    {
        _faults.Add(new QueryFault(parameter, value, SelectionTexts.Invalid(parameter), detail, Allowed));
        return PropertySelection.Leaf;
    }
}
