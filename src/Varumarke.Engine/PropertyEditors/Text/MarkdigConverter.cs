using Markdig;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Text;

/// <summary>Markdown as CommonMark with tables and bare links, which is what the backoffice's preview shows.</summary>
internal sealed class MarkdigConverter : IMarkdownToHtmlConverter
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    public string ToHtml(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
