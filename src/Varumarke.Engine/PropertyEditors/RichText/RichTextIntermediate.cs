using Umbraco.Cms.Core.Models.Blocks;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>Stored rich text, read.</summary>
internal sealed record RichTextIntermediate(string Markup, BlockEditorData<RichTextBlockValue, RichTextBlockLayoutItem>? Blocks);
