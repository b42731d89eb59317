using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Dates;

/// <summary>Umbraco's older date picker: a date with or without time, in a date column, without a zone.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimePropertyEditor(IDataValueEditorFactory factory) : EngineDataEditor<DateTimeValueEditor>(factory);
