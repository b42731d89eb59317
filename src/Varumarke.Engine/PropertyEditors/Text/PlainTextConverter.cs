using System.Buffers;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Templates;

namespace Varumarke.Engine.PropertyEditors.Text;

/// <summary>
/// Umbraco's converter of texts looks for links to rewrite, with four expressions that most texts cannot match: nothing is a
/// link to an item without <c>localLink</c>, nor one to the site's root without <c>~</c>. Those texts are handed on as they are.
/// </summary>
internal sealed class PlainTextConverter(HtmlLocalLinkParser links, HtmlUrlParser urls) : TextStringValueConverter(links, urls)
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["localLink", "~"], StringComparison.OrdinalIgnoreCase);

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is string text && !text.AsSpan().ContainsAny(Signs) ? text : base.ConvertSourceToIntermediate(owner, propertyType, source, preview);
}
