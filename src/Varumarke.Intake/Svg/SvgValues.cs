using AngleSharp.Dom;

namespace Varumarke.Intake.Svg;

/// <summary>
/// Values that an HTML sanitiser takes for plain text: properties written as attributes, in which <c>url()</c> loads, and
/// addresses on elements that should have none.
/// </summary>
internal static class SvgValues
{
    public static void Clean(IElement root, SortedSet<string> removed)
    {
        foreach (IElement element in root.QuerySelectorAll("*").Prepend(root).ToArray())
        {
            foreach (string name in element.Attributes.Where(attribute => !IsHarmless(element, attribute)).Select(attribute => attribute.Name).ToArray())
            {
                removed.Add(name);
                element.RemoveAttribute(name);
            }
        }
    }

    private static bool IsHarmless(IElement element, IAttr attribute) => attribute.Name is "href" or "xlink:href"
        ? SvgNames.Pointing.Contains(element.LocalName)
        : !SvgNames.Properties.Contains(attribute.Name) || SvgAddresses.IsHarmless(attribute.Value);
}
