using System.Globalization;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Portal.Strategy;

/// <summary>
/// Where the lines of a goal's chart lie: years from left to right, values from below to above on a scale that holds them all. A year
/// without a value breaks the line, and a change of source does too. Each length of time has lines of its own, at the middle of what a
/// value is of.
/// </summary>
public sealed class GoalChart
{
    /// <summary>How wide the picture is, in its own units.</summary>
    public const int Width = 720;
    /// <summary>How high it is.</summary>
    public const int Height = 360;

    private const int Left = 56;
    private const int RightOfNames = 120;
    private const int RightOfYears = 60;
    private const int Top = 16;
    private const int Bottom = 36;
    private const int FewestTicks = 4;
    private const int MostYears = 8;

    private readonly double _least;
    private readonly double _most;
    private readonly double _first;
    private readonly double _last;

    private GoalChart(GoalFacts facts, GoalObservation[] series, int length, decimal? baseline, GoalPrognosis? prognosis, double[] values)
    {
        Facts = facts;
        Series = series;
        Length = length;
        Baseline = baseline;
        (_first, _last) = (Math.Min(series.Min(each => each.Period.Middle), series[0].Year), Math.Max(series.Max(each => each.Period.Middle), Math.Max(series[^1].Year, facts.TargetYear)));
        Expected = prognosis is null ? null : ExpectedBy(prognosis);
        (double least, double most) = (values.Min(), values.Max());

        // What is to be expected may lie far off: it takes no more of the picture than half of what is measured, and is cut where it ends.
        double room = (most - least) / 2;
        double[] expected = Expected is { } ends ? [Math.Clamp(ends.Best, least - room, most + room), Math.Clamp(ends.Worst, least - room, most + room)] : [];
        Ticks = TicksOf(expected.Append(least).Min(), expected.Append(most).Max());
        (_least, _most) = (Ticks[0], Ticks[^1]);
    }

    /// <summary>What it shows.</summary>
    public GoalFacts Facts { get; }

    /// <summary>What was measured, in the order of time.</summary>
    public IReadOnlyList<GoalObservation> Series { get; }

    /// <summary>How many months what is judged has: its lines are the chart's.</summary>
    public int Length { get; }

    /// <summary>How many months what is shown besides has.</summary>
    public IEnumerable<int> OtherLengths => Series.Select(each => each.Part.Months).Where(months => months != Length).Distinct().OrderDescending();

    /// <summary>Where the scale of years begins and ends.</summary>
    public (double From, double To) Span => (X(_first), X(_last));

    /// <summary>Round values from the least to the most.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The target's own value; null where the target is an area's average.</summary>
    public decimal? Aim => (Facts.Target as GoalTarget.Value)?.Aim;

    /// <summary>The value that the promise starts from; null where it is not known.</summary>
    public decimal? Baseline { get; }

    /// <summary>
    /// What is to be expected in the target year at best and at worst. Null where there is no prognosis, and for a target that is an area's
    /// average: nobody knows where that will be.
    /// </summary>
    public (double Best, double Worst)? Expected { get; }

    /// <summary>Where the scale of values begins and ends, from above.</summary>
    public static (double From, double To) Rise => (Top, Height - Bottom);

    /// <summary>The years that are written below: fewer where they would stand too close.</summary>
    public IEnumerable<int> Years
    {
        get
        {
            (int first, int last) = ((int)Math.Ceiling(_first), (int)Math.Floor(_last));
            int step = 1 + ((last - first) / MostYears);
            for (int year = first; year <= last; year += step)
            {
                yield return year;
            }
        }
    }

    /// <summary>Null where there is nothing to draw.</summary>
    public static GoalChart? Of(StrategyGoal goal) => goal.Facts is { } facts ? Of(facts, goal.Judgement.Part.Months, goal.Baseline, goal.Judgement.Prognosis) : null;

    private static GoalChart? Of(GoalFacts facts, int judged, decimal? baseline, GoalPrognosis? prognosis)
    {
        GoalObservation[] series = [.. facts.Series.OrderBy(each => each.Period.Order)];
        double[] values =
        [
            .. series.SelectMany(each => new[] { each.Value, each.County, each.Nation }).Append(baseline).OfType<decimal>().Select(value => (double)value),
            .. facts.Target is GoalTarget.Value own ? [(double)own.Aim] : Array.Empty<double>(),
        ];

        // Where nothing of the judged length has a value, what was measured last is what there is to show.
        int length = series.Any(each => each.Part.Months == judged && each.Value is not null) ? judged : series.LastOrDefault(each => each.Value is not null)?.Part.Months ?? judged;
        return series.Any(each => each.Value is not null) && series[^1].Year - series[0].Year < 200 && Math.Abs(facts.TargetYear - series[0].Year) < 200
            ? new GoalChart(facts, series, length, baseline, prognosis, values)
            : null;
    }

    /// <summary>Where a year lies, or a place between two.</summary>
    public double X(double year) => _last == _first ? Left : Left + ((Width - Left - Right) * (year - _first) / (_last - _first));

    /// <summary>Where a value lies.</summary>
    public double Y(double value) => Height - Bottom - ((Height - Top - Bottom) * (value - _least) / (_most - _least));

    /// <inheritdoc cref="Y(double)"/>
    public double Y(decimal value) => Y((double)value);

    /// <summary>The path of a line, as SVG writes it.</summary>
    public string Line(Func<GoalObservation, decimal?> of, int length)
    {
        var path = new System.Text.StringBuilder();
        GoalObservation[] own = [.. Series.Where(each => each.Part.Months == length)];
        int apart = MostApart(own);
        GoalObservation? before = null;
        foreach (GoalObservation each in own)
        {
            if (of(each) is not { } value)
            {
                before = null;
                continue;
            }

            bool goesOn = before is not null && !each.BeginsAnew && MonthOf(each) - MonthOf(before) <= apart;
            path.Append(CultureInfo.InvariantCulture, $"{(goesOn ? 'L' : 'M')}{X(each.Period.Middle):0.#} {Y(value):0.#}");
            before = each;
        }

        return path.ToString();
    }

    /// <summary>The last value of a line of what is judged, where its name is written.</summary>
    public GoalObservation? End(Func<GoalObservation, decimal?> of) => Series.LastOrDefault(each => each.Part.Months == Length && of(each) is not null);

    private (double, double)? ExpectedBy(GoalPrognosis prognosis) => Facts.Target is not GoalTarget.Value own ? null
        : Facts.Direction == GoalDirection.Up ? ((double)own.Aim - prognosis.AtBest, (double)own.Aim - prognosis.AtWorst)
        : ((double)own.Aim + prognosis.AtBest, (double)own.Aim + prognosis.AtWorst);

    // The names of the lines stand to the right of their ends, which may be the end of the scale.
    private int Right => _last - Series.Last(each => each.Part.Months == Length).Period.Middle > 1 ? RightOfYears : RightOfNames;

    // How many months may lie between two values of a line: what the source's rhythm explains, also where it measures one part of each year.
    private int MostApart(IReadOnlyList<GoalObservation> own) =>
        own.Select(each => each.Part).Distinct().Take(2).ToArray() is [var one, _] ? one.Months : Rhythm * PartOfYear.WholeYear;

    private static int MonthOf(GoalObservation each) => (each.Year * PartOfYear.WholeYear) + each.Part.LastMonth;

    private int Rhythm => Facts.Frequency switch
    {
        GoalFrequency.EveryFourthYear => 4,
        GoalFrequency.EveryOtherYear => 2,
        _ => 1,
    };

    // Steps of 1, 2 or 5 times a power of ten.
    private static double[] TicksOf(double least, double most)
    {
        double span = Math.Max(most - least, Math.Max(Math.Abs(most) * 0.1, 1e-9));
        double power = Math.Pow(10, Math.Floor(Math.Log10(span / FewestTicks)));
        double step = (span / FewestTicks / power) switch { >= 5 => 5 * power, >= 2 => 2 * power, _ => power };
        double from = Math.Floor(least / step) * step;
        int count = (int)Math.Ceiling((most - from) / step);
        return [.. Enumerable.Range(0, Math.Max(count, 1) + 1).Select(place => from + (place * step))];
    }
}
