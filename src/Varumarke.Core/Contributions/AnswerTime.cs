namespace Varumarke.Core.Contributions;

/// <summary>How long answers take.</summary>
/// <param name="MedianDays">Half of the answers took no longer than so many days, each begun day counted.</param>
/// <param name="Answers">Of how many answers.</param>
public sealed record AnswerTime(int MedianDays, int Answers)
{
    /// <summary>From how many answers on something is said.</summary>
    public const int Fewest = 3;

    /// <summary>The median; of an even number the greater of the two in the middle, so that nobody is promised too much. Null for too few.</summary>
    public static AnswerTime? Of(IReadOnlyList<TimeSpan> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (times.Count < Fewest)
        {
            return null;
        }

        TimeSpan median = times.Order().ElementAt(times.Count / 2);
        return new AnswerTime(Math.Max(1, (int)Math.Ceiling(median.TotalDays)), times.Count);
    }
}
