using System.Web;
using HtmlAgilityPack;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>Rich text as HTML, in the Delivery API's form: local links and pictures with addresses, blocks by their id.</summary>
internal sealed class RichTextMarkupParser(LocalReferences references, IImageUrlTokenGenerator imageUrlTokens) : IApiRichTextMarkupParser
{
    /// <summary>Where the editor notes the culture that a link leads to.</summary>
    internal const string CultureAttribute = "data-culture";

    public string Parse(string html)
    {
        if (html.Length == 0 || RichTextDocument.Load(html) is not { } document)
        {
            return html;
        }

        foreach (HtmlNode node in document.DocumentNode.Descendants().Where(node => node.NodeType == HtmlNodeType.Element).ToArray())
        {
            RemoveHiddenKeys(node);
            ReplaceLink(node);
            ReplaceImage(node);
            ReplaceBlockKey(node);
        }

        return document.DocumentNode.InnerHtml;
    }

    /// <summary>The key of the block that a block element stands for; older markup names it by UDI.</summary>
    internal static Guid? BlockKey(Func<string, string?> attribute)
    {
        if (Guid.TryParse(attribute(RichTextElementParser.BlockKeyAttribute), out Guid key))
        {
            return key;
        }

        return UdiParser.TryParse(attribute(RichTextElementParser.OlderBlockKeyAttribute) ?? string.Empty, out Udi? udi) && udi is GuidUdi guidUdi
            ? guidUdi.Guid
            : null;
    }

    // Older editors' tools wrote keys into more places than those that are read.
    private void RemoveHiddenKeys(HtmlNode node) => RemoveWhere(
        node, attribute => (node.Name != "a" || attribute.Name != "href") && references.NamesHidden(attribute.DeEntitizeValue));

    private static void RemoveWhere(HtmlNode node, Predicate<HtmlAttribute> condition)
    {
        foreach (HtmlAttribute attribute in node.Attributes.Where(attribute => condition(attribute)).ToArray())
        {
            attribute.Remove();
        }
    }

    private void ReplaceLink(HtmlNode node)
    {
        string href = node.Name == "a" ? Attribute(node, "href") ?? string.Empty : string.Empty;
        if (href.Length == 0 || (references.FindLink(href, Attribute(node, "type"), Attribute(node, CultureAttribute)) ?? references.FindMediaLink(href)) is not { } link)
        {
            return;
        }

        if (link.Item is null)
        {
            RemoveWhere(node, attribute => !LocalReferences.IsNameless(attribute.Name));
            return;
        }

        node.Attributes.Remove("type");
        node.SetAttributeValue("href", HttpUtility.HtmlAttributeEncode(link.Route is { } route ? route.Path + route.QueryString : link.MediaUrl));
        node.SetAttributeValue("data-destination-id", link.Item.Key.ToString("D"));
        node.SetAttributeValue("data-destination-type", link.Item.ContentType.Alias);
        if (link.Route is not null)
        {
            node.SetAttributeValue("data-start-item-path", link.Route.StartItem.Path);
            node.SetAttributeValue("data-start-item-id", link.Route.StartItem.Id.ToString("D"));
        }

        node.SetAttributeValue("data-link-type", link.Route is not null ? nameof(LinkType.Content) : nameof(LinkType.Media));
    }

    /// <summary>
    /// The size that the editor gave the picture is in the query of its address, and is kept. A picture that may not leave is
    /// left out whole: its alternative text would describe what nobody sees.
    /// </summary>
    private void ReplaceImage(HtmlNode node)
    {
        if (node.Name != "img")
        {
            return;
        }

        string source = Attribute(node, "src") ?? string.Empty;
        string? udi = Attribute(node, "data-udi");
        if (references.FindImage(udi, source) is not { } image)
        {
            return;
        }

        if (image.Url is not { } url)
        {
            node.Remove();
            return;
        }

        if (udi is not null || image.IsSubstitute)
        {
            int query = source.IndexOf('?', StringComparison.Ordinal);
            node.SetAttributeValue("src", imageUrlTokens.RefreshSignature(query < 0 ? url : url.AppendQueryStringToUrl(source[query..])));
            node.Attributes.Remove("srcset");
        }

        node.Attributes.Remove("data-udi");
        if (udi is not null)
        {
            node.Attributes.Remove("data-caption");
        }

        if (image.IsSubstitute)
        {
            // It has its own shape, and shows something else.
            node.Attributes.Remove("height");
            node.SetAttributeValue("alt", HttpUtility.HtmlAttributeEncode(image.AltText ?? string.Empty));
        }
    }

    private static void ReplaceBlockKey(HtmlNode node)
    {
        if (!node.Name.StartsWith(RichTextElementParser.BlockTagPrefix, StringComparison.Ordinal) || BlockKey(name => Attribute(node, name)) is not { } key)
        {
            return;
        }

        node.Attributes.Remove(RichTextElementParser.BlockKeyAttribute);
        node.Attributes.Remove(RichTextElementParser.OlderBlockKeyAttribute);
        node.SetAttributeValue("data-content-id", key.ToString("D"));
        node.RemoveAllChildren();
    }

    private static string? Attribute(HtmlNode node, string name) => node.Attributes[name]?.DeEntitizeValue;
}
