using System.Buffers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>
/// Takes figures from a file into the goals' series: 1. the file is read row by row, 2. each goal's rows are held against what it has,
/// 3. if nothing is wrong anywhere, every goal gets its new rows in one transaction. A row is added, never rewritten.
/// </summary>
public sealed class SeriesImport(
    IEnumerable<ISheetReader> sheets, IContentService contents, IContentTypeService types, ICoreScopeProvider scopes, TimeProvider time)
{
    private const int MostRows = 100_000;
    private const int AtATime = 10;

    /// <summary>Reads a file and says what it would change. Nothing is stored.</summary>
    /// <exception cref="UnreadableSheetException">It is no table.</exception>
    public SeriesPlan Plan(Stream content, string fileName)
    {
        ISheetReader reader = sheets.FirstOrDefault(sheet => sheet.Reads(fileName)) ?? throw new UnreadableSheetException(ImportTexts.UnknownKind);
        IReadOnlyList<GoalSeries> goals = GoalSeries.All(contents, types);
        Dictionary<Guid, GoalSeries> byKey = goals.ToDictionary(goal => goal.Key);
        ILookup<string, GoalSeries> byName = goals.ToLookup(goal => goal.Name, StringComparer.OrdinalIgnoreCase);
        var faults = new List<LineFault>();
        SeriesLineReader? lines = null;
        int rows = 0;

        // 1
        foreach (SheetRow sheetRow in reader.Read(content).Where(row => !row.IsEmpty))
        {
            if (lines is null)
            {
                (SeriesHeads? heads, Wording? fault) = SeriesHeads.Read(sheetRow);
                lines = heads is null ? throw new UnreadableSheetException(fault!) : new SeriesLineReader(heads, Today, faults);
                continue;
            }

            if (++rows > MostRows)
            {
                throw new UnreadableSheetException(ImportTexts.TooLarge);
            }

            if (lines.Read(sheetRow) is { } line && Find(line.Goal, byKey, byName, sheetRow.Line, faults) is { } goal && IsNext(goal, line.Row.Period, sheetRow.Line, faults))
            {
                goal.Lines.Add((line.Row, sheetRow.Line));
            }

            if (faults.Count >= SeriesPlan.MostFaults)
            {
                break;
            }
        }

        if (rows == 0)
        {
            throw new UnreadableSheetException(lines is null ? ImportTexts.NoHeads : ImportTexts.NoRows);
        }

        // 2: a few goals at a time, since their documents are large.
        int unchanged = 0;
        foreach (GoalSeries[] some in goals.Where(goal => goal.Lines.Count > 0).Chunk(AtATime))
        {
            GoalSeries.ReadNewest(some, contents);
            unchanged += some.Sum(goal => Compare(goal, faults));
        }

        return new SeriesPlan(
            lines!.Figures,
            unchanged,
            [.. goals.Where(goal => goal.Added.Count > 0).Select(goal => goal.Additions)],
            [.. faults.OrderBy(fault => fault.Line).Take(SeriesPlan.MostFaults)]);
    }

    /// <summary>Stores a plan without faults, all of it or nothing.</summary>
    /// <param name="plan">What to store.</param>
    /// <param name="userId">Who does it; the system itself where nobody is named.</param>
    /// <returns>Null when it is stored; otherwise why nothing was.</returns>
    public Wording? Store(SeriesPlan plan, int? userId = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Faults.Count > 0 || types.Get("goalValue") is not { } element)
        {
            throw new InvalidOperationException("A plan with faults is not stored.");
        }

        // 3: a few goals at a time, since their documents are large.
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (GoalAdditions[] some in plan.Changes.Chunk(AtATime))
        {
            Dictionary<Guid, IContent> goals = contents.GetByIds(some.Select(goal => goal.Key)).ToDictionary(goal => goal.Key);
            foreach (GoalAdditions goal in some)
            {
                if (!goals.TryGetValue(goal.Key, out IContent? document) || document.VersionId != goal.VersionId)
                {
                    return ImportTexts.ChangedMeanwhile(goal.Name);
                }

                document.SetValue(GoalReading.Series, SeriesBlocks.Append(document.GetValue<string>(GoalReading.Series), goal.Rows, element.Key, buffer));
                if (!contents.Save(document, userId).Success || (document.Published && !Publish(document, goal.Cultures, userId).Success))
                {
                    return ImportTexts.NotStored(goal.Name);
                }
            }
        }

        scope.Complete();
        return null;
    }

    // All languages in one go where all are published: one by one, the rows would be taken apart and merged with what is published for each.
    private PublishResult Publish(IContent goal, IReadOnlyList<string> cultures, int? userId)
    {
        string[] published = goal.AvailableCultures.All(culture => cultures.Contains(culture, StringComparer.OrdinalIgnoreCase)) ? ["*"] : [.. cultures];
        return userId is { } user ? contents.Publish(goal, published, user) : contents.Publish(goal, published);
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private static GoalSeries? Find(string name, Dictionary<Guid, GoalSeries> byKey, ILookup<string, GoalSeries> byName, int line, List<LineFault> faults)
    {
        GoalSeries[] found = Guid.TryParse(name, out Guid key) && byKey.TryGetValue(key, out GoalSeries? keyed) ? [keyed] : [.. byName[name].Take(2)];
        Wording? fault = found switch
        {
            [] => ImportTexts.UnknownGoal(name),
            [_, _] => ImportTexts.SeveralGoals(name),
            [{ HasDraft: true }] => ImportTexts.HasDraft,
            _ => null,
        };
        if (fault is null)
        {
            return found[0];
        }

        faults.Add(new LineFault(line, "goal", fault));
        return null;
    }

    private static bool IsNext(GoalSeries goal, Period period, int line, List<LineFault> faults)
    {
        long latest = goal.Latest.GetValueOrDefault(period.Part.Months, long.MinValue);
        Wording? fault = !goal.Periods.Add(period) ? ImportTexts.Twice : period.Order < latest ? ImportTexts.OutOfOrder : null;
        goal.Latest[period.Part.Months] = Math.Max(latest, period.Order);
        if (fault is not null)
        {
            faults.Add(new LineFault(line, "year", fault));
        }

        return fault is null;
    }

    /// <returns>How many rows say what the goal says already.</returns>
    private static int Compare(GoalSeries goal, List<LineFault> faults)
    {
        int unchanged = 0;
        foreach ((SeriesRow row, int line) in goal.Lines)
        {
            SeriesRow? newest = goal.Newest(row.Period);
            if (newest?.SaysTheSameAs(row) == true)
            {
                unchanged++;
            }
            else if (newest is not null && row.KnownFrom <= newest.KnownFrom)
            {
                faults.Add(new LineFault(line, "year", ImportTexts.ReadBefore(newest.KnownFrom)));
            }
            else
            {
                goal.Added.Add((row, newest));
            }
        }

        goal.ForgetNewest();
        return unchanged;
    }
}
