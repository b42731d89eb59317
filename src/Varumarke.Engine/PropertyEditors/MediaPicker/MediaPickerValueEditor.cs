using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Core.Images;
using Varumarke.Engine.PropertyEditors.Common;
using Varumarke.Engine.PropertyEditors.Files;

namespace Varumarke.Engine.PropertyEditors.MediaPicker;

internal sealed class MediaPickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly IMediaService _mediaService;
    private readonly IDataTypeConfigurationCache _settingsCache;
    private readonly PastedMedia _pastedMedia;

    public MediaPickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        IMediaService mediaService,
        IDataTypeConfigurationCache settingsCache,
        PastedMedia pastedMedia,
        MediaPickerValidator validator,
        UploadedFiles files)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _mediaService = mediaService;
        _settingsCache = settingsCache;
        _pastedMedia = pastedMedia;
        Validators.Add(validator);
        Validators.Add(new PastedFilesValidator(files, value => pastedMedia.TemporaryFiles(PickedMedia.Read(value, jsonSerializer) ?? [])));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredPicksValidator(_jsonSerializer);

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        (PickedMedia.Read(value, _jsonSerializer) ?? [])
        .Select(pick => new UmbracoEntityReference(Udi.Create(Constants.UdiEntityType.Media, pick.MediaKey)));

    /// <summary>An item that is gone is still shown, as missing: an editor who saves must not lose a pick without a word.</summary>
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        List<PickedMedia> picks = PickedMedia.Read(property.GetValue(culture, segment), _jsonSerializer) ?? [];
        if (picks.Count == 0)
        {
            return picks;
        }

        var aliases = _mediaService.GetByIds(picks.Select(pick => pick.MediaKey).Distinct()).ToDictionary(media => media.Key, media => media.ContentType.Alias);
        MediaPicker3Configuration? settings = this.SettingsFor<MediaPicker3Configuration>(property, _settingsCache);
        return picks
            .Select(pick => pick with { MediaTypeAlias = aliases.GetValueOrDefault(pick.MediaKey, pick.MediaTypeAlias) })
            .Select(pick => settings is null ? pick : WithSettings(pick, settings))
            .ToList();
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        List<PickedMedia>? picks = PickedMedia.Read(editorValue.Value, _jsonSerializer);
        if (picks is null || picks.Count == 0)
        {
            return null;
        }

        List<PickedMedia> stored = _pastedMedia.Import(picks, editorValue.DataTypeConfiguration as MediaPicker3Configuration)
            .Select(pick =>
            {
                ImageCropperValue pruned = pick.ToCrops().Pruned();
                return pick with { Key = pick.Key == Guid.Empty ? Guid.NewGuid() : pick.Key, Crops = pruned.Crops ?? [], FocalPoint = pruned.FocalPoint };
            })
            .ToList();
        return stored.Count == 0 ? null : _jsonSerializer.Serialize(stored);
    }

    internal static PickedMedia WithSettings(PickedMedia pick, MediaPicker3Configuration settings) => pick with
    {
        FocalPoint = settings.EnableLocalFocalPoint ? pick.FocalPoint : null,
        Crops = (settings.Crops ?? [])
            .Select(crop => new ImageCropperCrop
            {
                Alias = crop.Alias,
                Width = crop.Width,
                Height = crop.Height,
                Coordinates = pick.ToCrops().GetCrop(crop.Alias ?? string.Empty)?.Coordinates,
            })
            .ToList(),
    };
}
