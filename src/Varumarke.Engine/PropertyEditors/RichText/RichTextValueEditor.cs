using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Blocks;
using Varumarke.Engine.PropertyEditors.Files;

namespace Varumarke.Engine.PropertyEditors.RichText;

internal sealed class RichTextValueEditor : DataValueEditor, IDataValueReference, IDataValueTags
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly HtmlImageSourceParser _images;
    private readonly HtmlLocalLinkParser _links;
    private readonly IHtmlSanitizer _sanitizer;
    private readonly PastedImages _pastedImages;
    private readonly BlockValueMapper _mapper;
    private readonly BlockReaders _readers;

    public RichTextValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        HtmlImageSourceParser images,
        HtmlLocalLinkParser links,
        IHtmlSanitizer sanitizer,
        PastedImages pastedImages,
        BlockValueMapper mapper,
        BlockReaders readers,
        BlockValidator validator,
        UploadedFiles files)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _images = images;
        _links = links;
        _sanitizer = sanitizer;
        _pastedImages = pastedImages;
        _mapper = mapper;
        _readers = readers;
        Validators.Add(new BlockContentValidator(validator, value => Blocks(Read(value)), "blocks."));
        Validators.Add(new PastedFilesValidator(files, value => PastedImages.TemporaryFiles(Read(value)?.Markup ?? string.Empty)));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredTextValidator(_jsonSerializer);

    /// <summary>Pictures get their present address, so that the editor can show them.</summary>
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } value)
        {
            return null;
        }

        RichTextBlockValue? blocks = Blocks(value);
        if (blocks is not null)
        {
            _mapper.ToEditor(blocks, culture);
        }

        return new RichTextValue { Markup = _images.EnsureImageSources(value.Markup), Blocks = blocks };
    }

    /// <summary>Pictures are stored by key alone: their address may change.</summary>
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { IsEmpty: false } value)
        {
            return null;
        }

        RichTextBlockValue? blocks = Blocks(value);
        if (blocks is not null)
        {
            _mapper.FromEditor(blocks, Blocks(Read(currentValue)), editorValue.ContentKey);
        }

        string markup = _pastedImages.Import(value.Markup, editorValue.DataTypeConfiguration as RichTextConfiguration);
        markup = _sanitizer.Sanitize(_images.RemoveImageSources(markup));
        return _jsonSerializer.Serialize(new RichTextValue { Markup = markup, Blocks = blocks });
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (Read(value) is not { } richText)
        {
            return [];
        }

        IEnumerable<Udi> named = _images.FindUdisFromDataAttributes(richText.Markup).Concat(_links.FindUdisFromLocalLinks(richText.Markup).WhereNotNull());
        IEnumerable<UmbracoEntityReference> inBlocks = Blocks(richText) is { } blocks ? _mapper.References(blocks) : [];
        return named.Distinct().Select(udi => new UmbracoEntityReference(udi)).Concat(inBlocks);
    }

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Blocks(Read(value)) is { } blocks ? _mapper.Tags(blocks, languageId) : [];

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ((ConfigurationObject as RichTextConfiguration)?.Blocks ?? [])
        .SelectMany(block => new[] { block.ContentElementTypeKey, block.SettingsElementTypeKey ?? Guid.Empty })
        .Where(key => key != Guid.Empty);

    private RichTextValue? Read(object? value) => RichTextValue.Read(value, _jsonSerializer);

    private RichTextBlockValue? Blocks(RichTextValue? value) => _readers.RichText.Read(value?.Blocks)?.BlockValue;

    private sealed class RequiredTextValidator(IJsonSerializer serializer) : IValueRequiredValidator
    {
        public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
        {
            if (value is null)
            {
                return [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"])];
            }

            return RichTextValue.Read(value, serializer) is { IsEmpty: false }
                ? []
                : [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"])];
        }
    }
}
