using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Goals;

/// <summary>What a year, or a part of one, is called.</summary>
public static class PeriodTexts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] SwedishOrdinals = ["första", "andra", "tredje", "fjärde"];
    private static readonly string[] EnglishOrdinals = ["first", "second", "third", "fourth"];

    /// <summary>For a table, where the year comes first.</summary>
    public static string Label(Period period, string language)
    {
        bool isSwedish = language == ReaderLanguage.Swedish;
        return period.Part switch
        {
            { IsWhole: true } => period.ToString(),
            { Months: PartOfYear.HalfYear } part => $"{Year(period)}, {(isSwedish ? "halvår" : "half-year")} {Number(part)}",
            { Months: PartOfYear.Quarter } part => $"{Year(period)}, {(isSwedish ? "kvartal" : "quarter")} {Number(part)}",
            var part => $"{Year(period)}, {Month(part, isSwedish)}",
        };
    }

    /// <summary>Inside of a sentence, after a word such as from.</summary>
    public static string Name(Period period, string language)
    {
        bool isSwedish = language == ReaderLanguage.Swedish;
        return period.Part switch
        {
            { IsWhole: true } => period.ToString(),
            { Months: PartOfYear.HalfYear } part => isSwedish ? $"{SwedishOrdinals[part.Number - 1]} halvåret {Year(period)}" : $"the {EnglishOrdinals[part.Number - 1]} half of {Year(period)}",
            { Months: PartOfYear.Quarter } part => isSwedish ? $"{SwedishOrdinals[part.Number - 1]} kvartalet {Year(period)}" : $"the {EnglishOrdinals[part.Number - 1]} quarter of {Year(period)}",
            var part => $"{Month(part, isSwedish)} {Year(period)}",
        };
    }

    /// <summary>Inside of a sentence: when something was so.</summary>
    public static string When(Period period, string language) => language != ReaderLanguage.Swedish ? $"in {Name(period, language)}" : period.Part switch
    {
        { IsWhole: true } => $"år {Name(period, language)}",
        { Months: 1 } => $"i {Name(period, language)}",
        _ => Name(period, language),
    };

    private static string Year(Period period) => period.Year.ToString(CultureInfo.InvariantCulture);

    private static string Number(PartOfYear part) => part.Number.ToString(CultureInfo.InvariantCulture);

    private static string Month(PartOfYear part, bool isSwedish) => (isSwedish ? Swedish : English).DateTimeFormat.GetMonthName(part.Number);
}
