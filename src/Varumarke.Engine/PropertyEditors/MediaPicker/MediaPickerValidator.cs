using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.MediaPicker;

/// <summary>The right number of items, of allowed types, from below the start folder.</summary>
internal sealed class MediaPickerValidator(
    IJsonSerializer serializer,
    ILocalizedTextService texts,
    IMediaService mediaService,
    IMediaNavigationQueryService navigation) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not MediaPicker3Configuration settings || PickedMedia.Read(value, serializer) is not { Count: > 0 } picks)
        {
            return [];
        }

        return CountFaults(picks, settings).Concat(TypeFaults(picks, settings)).Concat(FolderFaults(picks, settings));
    }

    private IEnumerable<ValidationResult> CountFaults(List<PickedMedia> picks, MediaPicker3Configuration settings) =>
        !settings.Multiple && picks.Count > 1
            ? [texts.Fault("multipleMediaNotAllowed")]
            : texts.CountFaults(picks.Count, settings.ValidationLimit.Min, settings.ValidationLimit.Max);

    /// <summary>The filter holds keys of media types; versions before 14 wrote aliases.</summary>
    private IEnumerable<ValidationResult> TypeFaults(List<PickedMedia> picks, MediaPicker3Configuration settings)
    {
        string[] allowed = settings.Filter?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (allowed.Length == 0)
        {
            return [];
        }

        IEnumerable<IMedia> items = mediaService.GetByIds(picks.Select(pick => pick.MediaKey).Distinct());
        return items.All(item => allowed.Any(type => IsType(item.ContentType, type))) ? [] : [texts.Fault("invalidMediaType")];
    }

    private IEnumerable<ValidationResult> FolderFaults(List<PickedMedia> picks, MediaPicker3Configuration settings) =>
        settings.StartNodeId is { } folder && !ValidationHelper.HasValidStartNode(picks.Select(pick => pick.MediaKey), folder, navigation)
            ? [texts.Fault("invalidStartNode")]
            : [];

    private static bool IsType(ISimpleContentType type, string keyOrAlias) =>
        Guid.TryParse(keyOrAlias, out Guid key) ? type.Key == key : type.Alias.InvariantEquals(keyOrAlias);
}
