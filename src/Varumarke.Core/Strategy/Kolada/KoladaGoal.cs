using System.Text.RegularExpressions;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>A goal whose figures are in Kolada.</summary>
internal sealed partial class KoladaGoal(GoalSeries series)
{
    public GoalSeries Series => series;

    public Guid Key => series.Key;

    public string KeyFigure => series.KeyFigure;

    public bool IsKeyFigure => Form().IsMatch(KeyFigure);

    /// <summary>Those that name a key figure and were not removed.</summary>
    public static IReadOnlyList<KoladaGoal> Among(IEnumerable<GoalSeries> goals, DateOnly today) =>
    [
        .. goals.Where(goal => !(goal.RemovedOn <= today))
            .Select(goal => new KoladaGoal(goal))
            .Where(goal => goal.KeyFigure.Length > 0),
    ];

    /// <summary>
    /// The row of a whole year, since Kolada has no others: what Kolada says, and of what it does not say what is known already. A row that keeps figures of others names
    /// them beside Kolada, whose terms allow its name for its own figures alone.
    /// </summary>
    public SeriesRow RowOf(int year, IReadOnlyList<KoladaFigure> figures, KoladaOptions areas, DateOnly today)
    {
        SeriesRow? known = series.Newest(new Period(year));
        decimal? value = Of(areas.Municipality, KoladaSex.Total), county = Of(areas.County, KoladaSex.Total), nation = Of(areas.Nation, KoladaSex.Total);
        decimal? women = Of(areas.Municipality, KoladaSex.Women), men = Of(areas.Municipality, KoladaSex.Men);
        bool keeps = known is not null
            && ((value is null && known.Observed.Value is not null) || (county is null && known.Observed.County is not null) || (nation is null && known.Observed.Nation is not null)
                || (women is null && known.Women is not null) || (men is null && known.Men is not null));
        return new SeriesRow(
            Guid.NewGuid(),
            new GoalObservation(year, value ?? known?.Observed.Value, county ?? known?.Observed.County, nation ?? known?.Observed.Nation, known?.Observed.BeginsAnew ?? false),
            today,
            women ?? known?.Women,
            men ?? known?.Men,
            keeps ? Beside(known!.Source) : KoladaTexts.Source,
            known?.Note ?? string.Empty);

        decimal? Of(string area, KoladaSex sex) => figures.FirstOrDefault(figure => figure.Area == area && figure.Sex == sex)?.Value;
    }

    private string Beside(string source)
    {
        string other = source.Length > 0 ? source : series.Source;
        return other.Length == 0 || other == KoladaTexts.Source ? KoladaTexts.Source
            : other.StartsWith(KoladaTexts.Source + "; ", StringComparison.Ordinal) ? other
            : $"{KoladaTexts.Source}; {other}";
    }

    [GeneratedRegex(@"\A[A-Z][0-9]{5}\z")]
    private static partial Regex Form();
}
