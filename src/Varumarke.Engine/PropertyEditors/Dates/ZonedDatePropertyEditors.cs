using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Dates;

// The four newer date editors differ in their alias only; DateFormat holds what follows from it.

/// <summary>A date without time.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateOnlyPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IDateOnlyPropertyIndexValueFactory indexing)
    : EngineDataEditor<ZonedDateValueEditor, DateTimeConfiguration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexing;
}

/// <summary>A time of day.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.TimeOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TimeOnlyPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, ITimeOnlyPropertyIndexValueFactory indexing)
    : EngineDataEditor<ZonedDateValueEditor, DateTimeConfiguration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexing;
}

/// <summary>A date and time of no particular zone.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeUnspecified, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeUnspecifiedPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IDateTimeUnspecifiedPropertyIndexValueFactory indexing)
    : EngineDataEditor<ZonedDateValueEditor, DateTimeConfiguration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexing;
}

/// <summary>A moment, with the zone that it was chosen in.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTimeWithTimeZone, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeWithTimeZonePropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IDateTimeWithTimeZonePropertyIndexValueFactory indexing)
    : EngineDataEditor<ZonedDateValueEditor, DateTimeConfiguration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexing;
}
