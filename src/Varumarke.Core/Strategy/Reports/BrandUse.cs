using System.Globalization;
using Varumarke.Core.Recalls;
using Varumarke.Core.Usage;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// Reads how the brand's pictures and files were used in a report's period, as far as it is counted: by month, and by nobody in
/// particular. A number under five is told as less than five, as wherever these counts are shown.
/// </summary>
public sealed class BrandUse(IUsageRepository usage, IReleasedAssetRepository released)
{
    private const int Fewest = 5;
    private const int Hundred = 100;

    /// <summary>How it was used in the months of a period that have come; null where there is no period, or nothing was counted in it.</summary>
    public async Task<FrozenUse?> OfAsync(DateOnly? from, DateOnly? to, DateOnly day, CancellationToken cancellationToken)
    {
        DateOnly last = to is { } end && end < day ? end : day;
        if (from is not { } first || first > last)
        {
            return null;
        }

        IReadOnlyList<UsageCount> counts = await usage.ReadAsync(MonthOf(first), MonthOf(last), cancellationToken);
        int recalled = (await released.ReadAllAsync(cancellationToken))
            .GroupBy(version => version.MediaKey)
            .Count(versions => versions.All(version => version.GoneOn is not null) && versions.Max(version => version.GoneOn) is { } gone && DateOnly.FromDateTime(gone) >= first && DateOnly.FromDateTime(gone) <= last);
        return counts.All(count => count.Kind == UsageKind.Nothing) && recalled == 0
            ? null
            : new FrozenUse(Written(first), Written(last), Sum(counts, UsageKind.Taken), Sum(counts, UsageKind.Viewed), Sum(counts, UsageKind.Embedded), recalled) { Answers = Answers(counts) };
    }

    private static FrozenAnswers? Answers(IReadOnlyList<UsageCount> counts)
    {
        ILookup<string, long> answers = counts.Where(count => count.Kind == UsageKind.Answered).ToLookup(count => count.Subject, count => count.Count);
        return answers.Count == 0
            ? null
            : new FrozenAnswers(People(true), People(false), People(null), Of([MayIWay.Draft], true), Of([MayIWay.Draft], false), Of([MayIWay.Program], true, false, null));

        string People(bool? said) => Of([MayIWay.Receipt, MayIWay.File], said);

        string Of(string[] ways, params bool?[] said) => Told(ways.Sum(way => said.Sum(each => answers[new MayIAnswer(way, each).Subject].Sum())));
    }

    private static string Sum(IReadOnlyList<UsageCount> counts, string kind) => Told(counts.Where(count => count.Kind == kind).Sum(count => count.Count));

    private static string Told(long sum) => sum < Fewest ? $"<{Fewest}" : sum.ToString(CultureInfo.InvariantCulture);

    private static int MonthOf(DateOnly day) => (day.Year * Hundred) + day.Month;

    private static string Written(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
