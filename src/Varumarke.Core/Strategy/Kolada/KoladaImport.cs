using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>
/// Takes figures out of Kolada into the series of the goals that name a key figure: 1. all figures are read, or none is used, 2. each year
/// is held against what its goal has, and only what Kolada says otherwise is a new row, 3. all goals get their rows in one transaction. A
/// goal that somebody is editing is passed over until that is published.
/// </summary>
public sealed class KoladaImport(
    IKoladaSource source, SeriesImport import, KoladaMemory memory, IContentService contents, IContentTypeService types, IOptionsMonitor<KoladaOptions> options, TimeProvider time)
{
    /// <summary>Reads, and stores unless it is a trial.</summary>
    /// <param name="isTrial">Whether it only says what would change: nothing is stored, and nothing remembered.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<KoladaPlan> RunAsync(bool isTrial, CancellationToken cancellationToken)
    {
        KoladaOptions own = options.CurrentValue;
        if (!own.IsOn)
        {
            return KoladaPlan.Nothing(KoladaTexts.Off);
        }

        DateOnly today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        string[] keyFigures = [.. KoladaGoal.Among(GoalSeries.All(contents, types), today).Where(goal => goal.IsKeyFigure).Select(goal => goal.KeyFigure).Distinct()];
        if (keyFigures.Length == 0)
        {
            return KoladaPlan.Nothing(KoladaTexts.NoKeyFigures);
        }

        // 1
        ILookup<string, KoladaFigure> figures;
        try
        {
            figures = (await source.ReadAsync(keyFigures, own.FirstYear, today.Year, cancellationToken)).ToLookup(figure => figure.KeyFigure);
        }
        catch (KoladaException fault)
        {
            Remember(isTrial, today, _ => false);
            return KoladaPlan.Nothing(fault.Reason);
        }

        // 2: the goals are read anew, since an answer may have taken its time.
        KoladaPlan plan = Compare(KoladaGoal.Among(GoalSeries.All(contents, types), today), figures, own, today);
        if (isTrial)
        {
            return plan;
        }

        // 3
        if (plan.Series.Added > 0 && import.Store(plan.Series) is { } refusal)
        {
            return plan with { Fault = refusal };
        }

        Remember(isTrial, today, figures.Contains);
        memory.NoteRead(time.GetUtcNow().UtcDateTime);
        return plan with { IsStored = true };
    }

    private static KoladaPlan Compare(IReadOnlyList<KoladaGoal> goals, ILookup<string, KoladaFigure> figures, KoladaOptions own, DateOnly today)
    {
        var passed = new List<PassedOver>();
        int values = 0, unchanged = 0;
        foreach (KoladaGoal goal in goals)
        {
            string name = goal.Series.Name;
            if (!goal.IsKeyFigure)
            {
                passed.Add(new PassedOver(name, null, KoladaTexts.NoKeyFigure(goal.KeyFigure)));
            }
            else if (!figures.Contains(goal.KeyFigure))
            {
                passed.Add(new PassedOver(name, null, KoladaTexts.NoFigures(goal.KeyFigure)));
            }
            else if (goal.Series.HasDraft)
            {
                passed.Add(new PassedOver(name, null, ImportTexts.HasDraft));
            }
            else
            {
                values += figures[goal.KeyFigure].Count();
                unchanged += CompareYears(goal, figures[goal.KeyFigure], own, today, passed);
            }
        }

        GoalAdditions[] changes = [.. goals.Select(goal => goal.Series).Where(goal => goal.Added.Count > 0).Select(goal => goal.Additions)];
        return new KoladaPlan(new SeriesPlan(values, unchanged, changes, []), passed);
    }

    /// <returns>How many years say what the goal says already.</returns>
    private static int CompareYears(KoladaGoal goal, IEnumerable<KoladaFigure> figures, KoladaOptions own, DateOnly today, List<PassedOver> passed)
    {
        int unchanged = 0;
        foreach (IGrouping<int, KoladaFigure> year in figures.GroupBy(figure => figure.Year).OrderBy(year => year.Key))
        {
            SeriesRow? known = goal.Series.Newest(new Period(year.Key));
            SeriesRow row = goal.RowOf(year.Key, [.. year], own, today);
            if (known?.SaysTheSameAs(row) == true)
            {
                unchanged++;
            }
            else if (known is not null && row.KnownFrom <= known.KnownFrom)
            {
                passed.Add(new PassedOver(goal.Series.Name, year.Key, ImportTexts.ReadBefore(known.KnownFrom)));
            }
            else
            {
                goal.Series.Added.Add((row, known));
            }
        }

        return unchanged;
    }

    private void Remember(bool isTrial, DateOnly today, Func<string, bool> isAnswered)
    {
        if (isTrial)
        {
            return;
        }

        foreach (KoladaGoal goal in KoladaGoal.Among(GoalSeries.All(contents, types), today))
        {
            if (isAnswered(goal.KeyFigure))
            {
                memory.NoteAnswer(goal.Key, today);
            }
            else
            {
                memory.NoteSilence(goal.Key, today);
            }
        }
    }
}
