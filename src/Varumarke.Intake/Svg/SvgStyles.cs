using AngleSharp.Dom;

namespace Varumarke.Intake.Svg;

/// <summary>The styles of a drawing: taken out and cleaned before the sanitiser sees the tree, put back when it is done.</summary>
internal sealed class SvgStyles
{
    private readonly Dictionary<IElement, string> _attributes = [];
    private readonly Dictionary<IElement, string> _sheets = [];

    public static SvgStyles TakeOut(IElement root, SortedSet<string> removed)
    {
        var styles = new SvgStyles();
        foreach (IElement element in root.QuerySelectorAll("*").Prepend(root).ToArray())
        {
            if (element.GetAttribute("style") is { } declarations)
            {
                element.RemoveAttribute("style");
                styles._attributes[element] = SvgStyle.Declarations(declarations, removed);
            }

            if (element.LocalName == "style")
            {
                styles._sheets[element] = SvgStyle.Sheet(element.TextContent, removed);
                element.TextContent = string.Empty;
            }
        }

        return styles;
    }

    public void PutBack()
    {
        foreach ((IElement element, string declarations) in _attributes)
        {
            element.SetAttribute("style", declarations);
        }

        foreach ((IElement element, string sheet) in _sheets)
        {
            element.TextContent = sheet;
        }
    }
}
