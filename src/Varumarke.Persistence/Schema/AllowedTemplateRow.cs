namespace Varumarke.Persistence.Schema;

/// <summary>A template that documents of a type may use.</summary>
internal sealed record AllowedTemplateRow
{
    public int ContentTypeId { get; set; }

    public int TemplateId { get; set; }
}
