using HtmlAgilityPack;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Engine.PropertyEditors.Blocks;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>Rich text as a tree of elements, in the Delivery API's form: tag, attributes, elements; text in <c>#text</c>.</summary>
internal sealed class RichTextElementParser(LocalReferences references, BlockPublisher publisher) : IApiRichTextElementParser
{
    internal const string BlockTagPrefix = "umb-rte-block";
    internal const string BlockKeyAttribute = "data-content-key";
    internal const string OlderBlockKeyAttribute = "data-content-udi";
    private const string DataPrefix = "data-";

    public IRichTextElement Parse(string html, RichTextBlockModel? richTextBlockModel)
    {
        IRichTextElement[] children = RichTextDocument.Load(html) is { } document ? Children(document.DocumentNode) : [];
        return new RichTextRootElement([], children, (richTextBlockModel ?? RichTextBlockModel.Empty).Select(publisher.ToApi).ToArray());
    }

    /// <summary>
    /// Comments, and lines that end between elements, are the editor's and not the reader's. A space is the reader's: between
    /// two words that are elements it is all that parts them.
    /// </summary>
    private IRichTextElement[] Children(HtmlNode node) => node.ChildNodes
        .Where(child => child.NodeType == HtmlNodeType.Element || (child.NodeType == HtmlNodeType.Text && child.InnerText.AsSpan().ContainsAnyExcept('\r', '\n')))
        .Select(IRichTextElement? (child) => child.NodeType == HtmlNodeType.Text ? new RichTextTextElement(child.InnerText) : Element(child))
        .OfType<IRichTextElement>()
        .ToArray();

    private RichTextGenericElement? Element(HtmlNode node)
    {
        var attributes = new Dictionary<string, object>();
        foreach (HtmlAttribute attribute in node.Attributes.Where(attribute => attribute.Name == "href" || !references.NamesHidden(attribute.DeEntitizeValue)))
        {
            attributes.TryAdd(attribute.Name, attribute.Value ?? string.Empty);
        }

        ReplaceLink(attributes);
        if (!ReplaceImage(node.Name, attributes))
        {
            return null;
        }

        ReplaceBlockKey(node.Name, attributes);
        RemoveDataPrefixes(attributes);
        return new RichTextGenericElement(node.Name, attributes, Children(node));
    }

    private void ReplaceLink(Dictionary<string, object> attributes)
    {
        if (attributes.GetValueOrDefault("href") is not string written)
        {
            return;
        }

        // The other attributes are given as they stand in the markup; of this one a plain address is made.
        string href = HtmlEntity.DeEntitize(written);
        string? culture = attributes.GetValueOrDefault(RichTextMarkupParser.CultureAttribute) as string;
        if ((references.FindLink(href, attributes.GetValueOrDefault("type") as string, culture) ?? references.FindMediaLink(href)) is not { } link)
        {
            return;
        }

        if (link.Item is null)
        {
            foreach (string name in attributes.Keys.Where(name => !LocalReferences.IsNameless(name)).ToArray())
            {
                attributes.Remove(name);
            }

            return;
        }

        attributes.Remove("href");

        if (link.Route is not null)
        {
            attributes["route"] = link.Route;
        }
        else
        {
            attributes["href"] = link.MediaUrl!;
        }

        attributes["destinationId"] = link.Item.Key.ToString("D");
        attributes["destinationType"] = link.Item.ContentType.Alias;
        attributes["linkType"] = link.Route is not null ? nameof(LinkType.Content) : nameof(LinkType.Media);
    }

    /// <summary>Tells whether the picture may be shown; one that may not is left out whole.</summary>
    private bool ReplaceImage(string tag, Dictionary<string, object> attributes)
    {
        if (tag != "img" || references.FindImage(attributes.GetValueOrDefault("data-udi") as string, attributes.GetValueOrDefault("src") as string) is not { } image)
        {
            return true;
        }

        if (image.Url is not { } url)
        {
            return false;
        }

        if (attributes.Remove("data-udi") || image.IsSubstitute)
        {
            attributes["src"] = url;
        }

        if (image.IsSubstitute)
        {
            // It has its own shape, and shows something else.
            attributes.Remove("srcset");
            attributes.Remove("height");
            attributes["alt"] = image.AltText ?? string.Empty;
        }

        return true;
    }

    private static void ReplaceBlockKey(string tag, Dictionary<string, object> attributes)
    {
        if (!tag.StartsWith(BlockTagPrefix, StringComparison.Ordinal) || RichTextMarkupParser.BlockKey(name => attributes.GetValueOrDefault(name) as string) is not { } key)
        {
            return;
        }

        attributes["content-id"] = key;
        attributes.Remove(BlockKeyAttribute);
        attributes.Remove(OlderBlockKeyAttribute);
    }

    private static void RemoveDataPrefixes(Dictionary<string, object> attributes)
    {
        foreach ((string name, object value) in attributes.Where(attribute => attribute.Key.StartsWith(DataPrefix, StringComparison.Ordinal)).ToArray())
        {
            attributes.Remove(name);
            attributes.TryAdd(name[DataPrefix.Length..], value);
        }
    }
}
