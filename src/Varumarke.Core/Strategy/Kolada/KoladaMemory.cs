using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>Remembers when Kolada was read, and on which day it last had figures for a goal.</summary>
public sealed class KoladaMemory(IKeyValueService values)
{
    private const string Prefix = "Varumarke.Kolada.";
    private const string LastRead = Prefix + "Read";
    private const string Day = "yyyy-MM-dd";

    /// <summary>When it was last read to the end, UTC; null for never.</summary>
    public DateTime? Read => DateTime.TryParse(values.GetValue(LastRead), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime when) ? when : null;

    /// <summary>The day on which it last had figures for a goal, or was first asked; null where it never was.</summary>
    public DateOnly? AnsweredOn(Guid goal) => DateOnly.TryParseExact(values.GetValue(Name(goal)), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    internal void NoteRead(DateTime when) => values.SetValue(LastRead, when.ToString("O", CultureInfo.InvariantCulture));

    internal void NoteAnswer(Guid goal, DateOnly day)
    {
        if (AnsweredOn(goal) != day)
        {
            values.SetValue(Name(goal), day.ToString(Day, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>It was asked and had nothing: from the first such day on it is away.</summary>
    internal void NoteSilence(Guid goal, DateOnly day)
    {
        if (AnsweredOn(goal) is null)
        {
            NoteAnswer(goal, day);
        }
    }

    private static string Name(Guid goal) => $"{Prefix}{goal:N}";
}
