using HtmlAgilityPack;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>
/// Reads markup into a document. Markup nested deeper than any text is refused: walking it would exhaust the stack, which ends
/// the process and not only the request.
/// </summary>
internal static class RichTextDocument
{
    private const int DeepestNesting = 200;

    public static HtmlDocument? Load(string markup)
    {
        var document = new HtmlDocument { OptionMaxNestedChildNodes = DeepestNesting };
        try
        {
            document.LoadHtml(markup);
            return document;
        }
        catch (Exception exception) when (exception.Message.Contains("nested tags", StringComparison.Ordinal))
        {
            // The library throws a bare Exception for this and nothing else.
            return null;
        }
    }
}
