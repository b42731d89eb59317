using Umbraco.Cms.Core.Models.ContentEditing;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>A new document, as the client sends it.</summary>
internal sealed record NewDocument(
    IReadOnlyList<SentValue>? Values,
    IReadOnlyList<SentVariant>? Variants,
    Guid? Id,
    Reference? Parent,
    Reference? DocumentType,
    Reference? Template,
    IReadOnlyList<string?>? CulturesToPublish)
{
    public IEnumerable<string?> Cultures =>
        (Values ?? []).Select(value => value.Culture).Concat((Variants ?? []).Select(variant => variant.Culture));

    public ContentCreateModel ToModel(Guid type) => new()
    {
        Key = Id,
        ContentTypeKey = type,
        ParentKey = Parent?.Id,
        TemplateKey = Template?.Id,
        Properties = SentValue.ToModels(Values),
        Variants = SentVariant.ToModels(Variants),
    };
}

/// <summary>What a document shall be from now on.</summary>
internal sealed record ChangedDocument(
    IReadOnlyList<SentValue>? Values,
    IReadOnlyList<SentVariant>? Variants,
    Reference? Template,
    IReadOnlyList<string>? Cultures,
    IReadOnlyList<string?>? CulturesToPublish)
{
    public ContentUpdateModel ToModel() => new()
    {
        TemplateKey = Template?.Id,
        Properties = SentValue.ToModels(Values),
        Variants = SentVariant.ToModels(Variants),
    };

    public ValidateContentUpdateModel ToValidationModel() => new()
    {
        TemplateKey = Template?.Id,
        Properties = SentValue.ToModels(Values),
        Variants = SentVariant.ToModels(Variants),
        Cultures = Cultures?.ToHashSet(),
    };
}
