using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Dates;

internal sealed class ZonedDateValueEditor : DataValueEditor, IDataValueSortable
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly DateFormat _format;

    public ZonedDateValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _format = DateFormat.For(attribute.Alias) ?? throw new NotSupportedException($"{attribute.Alias} is no date editor.");
        Validators.Add(new ZonedDateValidator(jsonSerializer, texts));
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (ZonedDate.Read(editorValue.Value, _jsonSerializer) is not { } date)
        {
            return null;
        }

        // A time read without a date gets today's, which would make equal times unequal.
        return _jsonSerializer.Serialize(_format == DateFormat.TimeOnly
            ? date with { Date = new DateTimeOffset(DateOnly.MinValue, TimeOnly.FromDateTime(date.Date.DateTime), TimeSpan.Zero) }
            : date);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        ZonedDate.Read(property.GetValue(culture, segment), _jsonSerializer) is { } date
            ? new EditorDate(_format.ToEditor(date.Date), date.TimeZone)
            : null;

    /// <summary>In UTC and of fixed length, so that text order is order in time.</summary>
    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        ZonedDate.Read(value, _jsonSerializer)?.Date.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What the backoffice's date pickers exchange.</summary>
    internal sealed record EditorDate(string Date, string? TimeZone);
}
