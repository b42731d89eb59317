using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Varumarke.Core.Images;
using Varumarke.Engine.PropertyEditors.Common;
using Varumarke.Engine.PropertyEditors.Files;

namespace Varumarke.Engine.PropertyEditors.Images;

internal sealed class ImageCropperValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly UploadedFiles _files;
    private readonly IDataTypeConfigurationCache _settingsCache;

    public ImageCropperValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        UploadedFiles files,
        IDataTypeConfigurationCache settingsCache)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _files = files;
        _settingsCache = settingsCache;
        Validators.Add(new UploadedFileValidator(files, TemporaryFileId));
    }

    /// <summary>Every configured crop is shown, whether or not it was ever placed.</summary>
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        ImageCropperValue? value = ImageCropperValues.Read(property.GetValue(culture, segment), _jsonSerializer);
        return value?.WithCrops(this.SettingsFor<ImageCropperSettings>(property, _settingsCache)?.Crops);
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        ImageCropperValue? posted = ImageCropperValues.Read(editorValue.Value, _jsonSerializer);
        string? current = ImageCropperValues.Read(currentValue, _jsonSerializer)?.Src;
        string? path = _files.Place(TemporaryFileId(editorValue.Value), posted?.Src, current, FileOwner.Of(editorValue));
        // Kept as it was sent, a focal point in the middle too, as Umbraco does: whoever reads it back finds what was put there.
        return path is null ? null : _jsonSerializer.Serialize((posted ?? new ImageCropperValue()) with { Src = path });
    }

    private Guid? TemporaryFileId(object? value) =>
        UploadFieldValue.Key(EditorValues.As<JsonObject>(value, _jsonSerializer)?["temporaryFileId"]);
}
