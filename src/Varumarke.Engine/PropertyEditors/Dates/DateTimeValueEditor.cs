using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Dates;

internal sealed class DateTimeValueEditor : DataValueEditor
{
    public DateTimeValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute) => Validators.Add(new DateTimeValidator());

    /// <summary>
    /// The picker shows and stores wall-clock time, so a zone in the posted text is dropped rather than converted to the
    /// server's own, which Umbraco's base class would do.
    /// </summary>
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is DateTime date)
        {
            return date;
        }

        return DateTimeOffset.TryParse(EditorValues.Text(editorValue.Value), CultureInfo.InvariantCulture, out DateTimeOffset moment)
            ? moment.DateTime
            : null;
    }
}
