namespace Varumarke.Core.Strategy.Goals;

/// <summary>
/// What is missing in the target year if things go on as they have gone: the trend drawn on from the newest value, and between
/// the slopes that a tenth of the pairs of years lie below and above. It knows nothing of what is decided and not yet done.
/// </summary>
/// <param name="Year">The target year.</param>
/// <param name="Missing">What is missing then to keep the promise, by the trend; nought or less where it is kept.</param>
/// <param name="AtBest">The same by the better slope.</param>
/// <param name="AtWorst">The same by the worse slope.</param>
public sealed record GoalPrognosis(int Year, double Missing, double AtBest, double AtWorst)
{
    private const double Tenth = 0.1;

    /// <summary>How few values a prognosis needs: with three there are three slopes, and an uncertainty that can be told.</summary>
    private const int FewestValues = 3;

    /// <summary>Null where there are too few values, or the target year has come.</summary>
    /// <param name="gaps">What is missing, year by year.</param>
    /// <param name="trend">Where it is heading.</param>
    /// <param name="targetYear">The year that the promise is for.</param>
    /// <param name="allowed">What may be missing then: nothing, or what was missing in the baseline year for a promise to come nearer.</param>
    public static GoalPrognosis? Of(IReadOnlyList<GoalGap> gaps, GoalTrend trend, int targetYear, decimal allowed)
    {
        if (gaps.Count < FewestValues || gaps[^1].Year >= targetYear)
        {
            return null;
        }

        double now = (double)(gaps[^1].Missing - allowed);
        int years = targetYear - gaps[^1].Year;
        return new GoalPrognosis(
            targetYear, now + (years * trend.PerYear), now + (years * trend.Slope(Tenth)), now + (years * trend.Slope(1 - Tenth)));
    }
}
