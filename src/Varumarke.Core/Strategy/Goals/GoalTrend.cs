namespace Varumarke.Core.Strategy.Goals;

/// <summary>
/// Where the distance is heading: the median of the slopes between each two of the newest values (Theil and Sen). One odd year
/// does not turn it, a better newest value never worsens it, and it is the same whichever way is better.
/// </summary>
/// <param name="From">The first year that it is made of.</param>
/// <param name="To">The last.</param>
/// <param name="PerYear">How much the distance grows in a year; below nought it shrinks.</param>
/// <param name="Slopes">What it is the median of, in rising order.</param>
public sealed record GoalTrend(int From, int To, double PerYear, IReadOnlyList<double> Slopes)
{
    /// <summary>How many of the newest values count: what lies further back says little about where things are heading.</summary>
    public const int MostValues = 5;

    /// <summary>Of gaps in the order of their years, of which there are two at least.</summary>
    public static GoalTrend Of(IReadOnlyList<GoalGap> gaps)
    {
        GoalGap[] newest = [.. gaps.TakeLast(MostValues)];
        var slopes = new List<double>();
        for (int later = 1; later < newest.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                slopes.Add((double)(newest[later].Missing - newest[earlier].Missing) / (newest[later].Year - newest[earlier].Year));
            }
        }

        slopes.Sort();
        return new GoalTrend(newest[0].Year, newest[^1].Year, At(slopes, 0.5), slopes);
    }

    /// <summary>How much the distance has grown from the first year to the last, by the trend.</summary>
    public double Moved => PerYear * (To - From);

    /// <summary>The slope below which this share of them lies.</summary>
    public double Slope(double share) => At(Slopes, share);

    private static double At(IReadOnlyList<double> sorted, double share)
    {
        double place = share * (sorted.Count - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
