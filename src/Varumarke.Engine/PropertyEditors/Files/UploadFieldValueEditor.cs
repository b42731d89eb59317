using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Files;

internal sealed class UploadFieldValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly UploadedFiles _files;

    public UploadFieldValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        UploadedFiles files)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _files = files;
        Validators.Add(new UploadedFileValidator(files, value => UploadFieldValue.Read(value, jsonSerializer)?.TemporaryFileId));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        UploadFieldValue.Read(property.GetValue(culture, segment), _jsonSerializer);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        UploadFieldValue? posted = UploadFieldValue.Read(editorValue.Value, _jsonSerializer);
        string? current = UploadFieldValue.Read(currentValue, _jsonSerializer)?.Src;
        return _files.Place(posted?.TemporaryFileId, posted?.Src, current, FileOwner.Of(editorValue));
    }
}
