using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Images;
using Varumarke.Engine.PropertyEditors.Blocks;
using Varumarke.Engine.PropertyEditors.Dates;
using Varumarke.Engine.PropertyEditors.Files;
using Varumarke.Engine.PropertyEditors.Images;
using Varumarke.Engine.PropertyEditors.Links;
using Varumarke.Engine.PropertyEditors.Lists;
using Varumarke.Engine.PropertyEditors.MediaPicker;
using Varumarke.Engine.PropertyEditors.RichText;
using Varumarke.Engine.PropertyEditors.Sliders;
using Varumarke.Engine.PropertyEditors.Structured;
using Varumarke.Engine.PropertyEditors.Tags;
using Varumarke.Engine.PropertyEditors.Text;
using Varumarke.Engine.PropertyEditors.TreePicker;

namespace Varumarke.Engine.PropertyEditors;

/// <summary>
/// Registers the property editors, value converters and what belongs to them that Umbraco.Cms.Core lacks. They are internal,
/// so Umbraco's type finder does not see them: every one is named here, a step for each family.
/// </summary>
internal static class PropertyEditorsBuilderExtensions
{
    internal static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder) => builder
        .AddTextEditors()
        .AddListEditors()
        .AddTagsEditor()
        .AddDateEditors()
        .AddFileEditors()
        .AddMediaPicker()
        .AddLinksAndTreePicker()
        .AddStructuredValues()
        .AddBlockEditors()
        .AddRichTextEditor();

    private static IUmbracoBuilder AddTextEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<TextLinks>();
        builder.DataEditors()
            .Add<TextBoxPropertyEditor>()
            .Add<TextAreaPropertyEditor>()
            .Add<EmailAddressPropertyEditor>()
            .Add<MultipleTextStringPropertyEditor>();
        return builder.UseConverter<TextStringValueConverter, PlainTextConverter>();
    }

    private static IUmbracoBuilder AddListEditors(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<CheckBoxListPropertyEditor>()
            .Add<DropDownPropertyEditor>()
            .Add<RadioButtonListPropertyEditor>()
            .Add<ListViewPropertyEditor>()
            .Add<TrueFalsePropertyEditor>()
            .Add<ColorPickerPropertyEditor>()
            .Add<SliderPropertyEditor>();
        return builder
            .UseConverter<CheckboxListValueConverter, ForgivingCheckboxListConverter>()
            .UseConverter<FlexibleDropdownPropertyValueConverter, ForgivingDropDownConverter>()
            .UseConverter<ColorPickerValueConverter, ForgivingColorPickerConverter>();
    }

    private static IUmbracoBuilder AddTagsEditor(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<ITagPropertyIndexValueFactory, TagPropertyIndexValueFactory>();
        builder.DataEditors().Add<TagsPropertyEditor>();
        return builder.UseConverter<TagsValueConverter, ForgivingTagsConverter>();
    }

    private static IUmbracoBuilder AddDateEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IDateOnlyPropertyIndexValueFactory, ZonedDateIndexValueFactory>();
        builder.Services.AddUnique<ITimeOnlyPropertyIndexValueFactory, ZonedDateIndexValueFactory>();
        builder.Services.AddUnique<IDateTimeUnspecifiedPropertyIndexValueFactory, ZonedDateIndexValueFactory>();
        builder.Services.AddUnique<IDateTimeWithTimeZonePropertyIndexValueFactory, ZonedDateIndexValueFactory>();
        builder.DataEditors()
            .Add<DateTimePropertyEditor>()
            .Add<DateOnlyPropertyEditor>()
            .Add<TimeOnlyPropertyEditor>()
            .Add<DateTimeUnspecifiedPropertyEditor>()
            .Add<DateTimeWithTimeZonePropertyEditor>();
        builder.PropertyValueConverters().Append<ZonedDateValueConverter>();
        return builder;
    }

    private static IUmbracoBuilder AddFileEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<UploadedFiles>();
        builder.Services.AddSingleton<MediaFileReferences>();
        builder.MediaUrlGenerators().Add<MediaFileReferences>();
        builder.DataEditors().Add<UploadFieldPropertyEditor>().Add<ImageCropperPropertyEditor>();
        builder.PropertyValueConverters().Append<ImageCropperValueConverter>();
        builder.Services.AddSingleton<StoredFiles>();
        return builder
            .AddNotificationHandler<ContentCopyingNotification, CopyFilesOnCopy>()
            .AddNotificationHandler<ContentDeletedNotification, DeleteFilesWithOwner>()
            .AddNotificationHandler<MemberDeletedNotification, DeleteFilesWithOwner>();
    }

    private static IUmbracoBuilder AddMediaPicker(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IApiMediaWithCropsBuilder, ApiMediaWithCropsBuilder>();
        builder.Services.AddSingleton<PastedMedia>();
        builder.Services.AddSingleton<MediaPickerValidator>();
        builder.DataEditors().Add<MediaPickerPropertyEditor>();
        builder.PropertyValueConverters().Append<MediaPickerValueConverter>();
        return builder;
    }

    private static IUmbracoBuilder AddLinksAndTreePicker(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<EditorLinkBuilder>();
        builder.Services.AddSingleton<TreePickerValidator>();
        builder.DataEditors().Add<MultiUrlPickerPropertyEditor>().Add<TreePickerPropertyEditor>();
        builder.PropertyValueConverters().Append<MultiUrlPickerValueConverter>();
        return builder.UseConverter<MultiNodeTreePickerValueConverter, ForgivingTreePickerConverter>();
    }

    private static IUmbracoBuilder AddStructuredValues(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IMarkdownToHtmlConverter, MarkdigConverter>();
        builder.PropertyValueConverters()
            .Append<MarkdownValueConverter>()
            .Append<EntityDataPickerValueConverter>()
            .Append<JsonValueConverter>();
        return builder;
    }

    private static IUmbracoBuilder AddBlockEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<BlockElementTypes>();
        builder.Services.AddSingleton<BlockReaders>();
        builder.Services.AddSingleton<BlockVariance>();
        builder.Services.AddSingleton<BlockMerger>();
        builder.Services.AddSingleton<BlockValueMapper>();
        builder.Services.AddSingleton<BlockValidator>();
        builder.Services.AddSingleton<BlockElements>();
        builder.Services.AddSingleton<BlockPublisher>();
        builder.Services.AddUnique<IBlockValuePropertyIndexValueFactory, BlockIndexValueFactory>();
        builder.DataEditors().Add<BlockListPropertyEditor>().Add<BlockGridPropertyEditor>().Add<SingleBlockPropertyEditor>();
        builder.PropertyValueConverters()
            .Append<BlockListValueConverter>()
            .Append<BlockGridValueConverter>()
            .Append<SingleBlockValueConverter>();
        return builder
            .AddNotificationHandler<ContentCopyingNotification, NewBlockKeysOnCopy>()
            .AddNotificationHandler<ContentScaffoldedNotification, NewBlockKeysOnCopy>();
    }

    private static IUmbracoBuilder AddRichTextEditor(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<RichTextText>();
        builder.Services.AddSingleton<PastedImages>();
        builder.Services.AddSingleton<LocalReferences>();
        builder.Services.AddUnique<IRichTextPropertyIndexValueFactory, BlockIndexValueFactory>();
        builder.Services.AddUnique<IApiRichTextElementParser, RichTextElementParser>();
        builder.Services.AddUnique<IApiRichTextMarkupParser, RichTextMarkupParser>();
        builder.DataEditors().Add<RichTextPropertyEditor>();
        return builder.UseConverter<SimpleRichTextValueConverter, RichTextValueConverter>();
    }

    /// <summary>Two converters for one editor make Umbraco refuse to start, so the one that is replaced goes out.</summary>
    private static IUmbracoBuilder UseConverter<TReplaced, TConverter>(this IUmbracoBuilder builder)
        where TReplaced : IPropertyValueConverter
        where TConverter : IPropertyValueConverter
    {
        builder.PropertyValueConverters().Remove<TReplaced>().Append<TConverter>();
        return builder;
    }
}
