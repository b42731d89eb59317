using HtmlAgilityPack;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>The words of rich text, for the index.</summary>
internal sealed class RichTextText(IJsonSerializer jsonSerializer)
{
    public string? Plain(string? editorAlias, object? value)
    {
        if (editorAlias != Constants.PropertyEditors.Aliases.RichText || RichTextValue.Read(value, jsonSerializer) is not { } richText)
        {
            return null;
        }

        IEnumerable<HtmlNode> nodes = RichTextDocument.Load(richText.Markup)?.DocumentNode.Descendants() ?? [];
        IEnumerable<string> texts = nodes
            .Where(node => node.NodeType == HtmlNodeType.Text)
            .Select(node => HtmlEntity.DeEntitize(node.InnerText).Trim())
            .Where(text => text.Length > 0);
        return string.Join(' ', texts);
    }
}
