using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.TreePicker;

/// <summary>The right number of items, from the right tree, of allowed types.</summary>
internal sealed class TreePickerValidator(
    IJsonSerializer serializer,
    ILocalizedTextService texts,
    IEntityService entityService,
    IContentTypeService contentTypeService,
    IMediaTypeService mediaTypeService,
    IMemberTypeService memberTypeService) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not MultiNodePickerConfiguration settings || PickedEntity.Read(value, serializer) is not { Count: > 0 } picked)
        {
            return [];
        }

        return texts.CountFaults(picked.Count, settings.MinNumber, settings.MaxNumber).Concat(TypeFaults(picked, settings));
    }

    private IEnumerable<ValidationResult> TypeFaults(List<PickedEntity> picked, MultiNodePickerConfiguration settings)
    {
        // The setting says "content" where UDIs say "document".
        string tree = settings.TreeSource?.ObjectType is { Length: > 0 } type && type != "content" ? type : Constants.UdiEntityType.Document;
        if (picked.Exists(item => item.Type != tree))
        {
            return [texts.Fault("invalidObjectType")];
        }

        HashSet<Guid> allowed = (settings.Filter ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(key => Guid.TryParse(key, out Guid parsed) ? parsed : Guid.Empty)
            .Where(key => key != Guid.Empty)
            .ToHashSet();
        return allowed.Count == 0
            ? []
            : picked.Select(item => item.Unique).Distinct().Select(key => ContentTypeFault(key, tree, allowed)).OfType<ValidationResult>().Take(1);
    }

    private ValidationResult? ContentTypeFault(Guid key, string tree, HashSet<Guid> allowed)
    {
        if (entityService.Get(key) is not IContentEntitySlim item)
        {
            return texts.Fault("missingContent");
        }

        IContentTypeBase? type = tree switch
        {
            Constants.UdiEntityType.Media => mediaTypeService.Get(item.ContentTypeAlias),
            Constants.UdiEntityType.Member => memberTypeService.Get(item.ContentTypeAlias),
            _ => contentTypeService.Get(item.ContentTypeAlias),
        };
        return type is not null && allowed.Contains(type.Key) ? null : texts.Fault("invalidContentType");
    }
}
