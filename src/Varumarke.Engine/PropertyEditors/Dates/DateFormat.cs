using System.Globalization;
using Umbraco.Cms.Core;

namespace Varumarke.Engine.PropertyEditors.Dates;

/// <summary>What sets the four newer date editors apart: which part of the moment counts, and how it is written.</summary>
internal sealed record DateFormat(string Alias, Type ValueType, Func<DateTimeOffset, string> ToEditor, Func<DateTimeOffset, string> ToIndex, Func<DateTimeOffset, object> ToValue)
{
    public static readonly DateFormat DateOnly = new(
        Constants.PropertyEditors.Aliases.DateOnly,
        typeof(DateOnly?),
        moment => Text(moment, "yyyy-MM-dd"),
        moment => Text(moment, "yyyy-MM-dd"),
        moment => System.DateOnly.FromDateTime(moment.DateTime));

    public static readonly DateFormat TimeOnly = new(
        Constants.PropertyEditors.Aliases.TimeOnly,
        typeof(TimeOnly?),
        moment => Text(moment, "HH:mm:ss"),
        moment => Text(moment, "HH:mm:ss"),
        moment => System.TimeOnly.FromDateTime(moment.DateTime));

    public static readonly DateFormat Unspecified = new(
        Constants.PropertyEditors.Aliases.DateTimeUnspecified,
        typeof(DateTime?),
        moment => Text(moment, "yyyy-MM-ddTHH:mm:ss"),
        moment => Text(moment, "yyyy-MM-ddTHH:mm:ss"),
        moment => DateTime.SpecifyKind(moment.DateTime, DateTimeKind.Unspecified));

    public static readonly DateFormat WithTimeZone = new(
        Constants.PropertyEditors.Aliases.DateTimeWithTimeZone,
        typeof(DateTimeOffset?),
        moment => Text(moment, "yyyy-MM-ddTHH:mm:sszzz"),
        moment => Text(moment.ToUniversalTime(), "yyyy-MM-ddTHH:mm:ssZ"),
        moment => moment);

    private static readonly Dictionary<string, DateFormat> ByAlias =
        new[] { DateOnly, TimeOnly, Unspecified, WithTimeZone }.ToDictionary(format => format.Alias);

    public static DateFormat? For(string editorAlias) => ByAlias.GetValueOrDefault(editorAlias);

    private static string Text(DateTimeOffset moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
