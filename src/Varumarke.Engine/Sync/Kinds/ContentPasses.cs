using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>The two passes of an import: the first reports what is settled and keeps what may go better the second time.</summary>
/// <param name="here">The keys that the database had before, and, in the second pass, those that the first saved.</param>
internal sealed class ContentPasses(ImportRun run, HashSet<Guid> here)
{
    private readonly Dictionary<SyncSource, SyncResult> _first = [];
    private bool _second;

    public bool IsHere(Guid key)
    {
        return here.Contains(key);
    }

    /// <summary>Has the database asked for these, whether or not they were there before.</summary>
    public void LookUp(IEnumerable<SyncSource> sources)
    {
        here.UnionWith(sources.Select(source => source.Item.Key));
    }

    /// <returns>The items to try again, in their order.</returns>
    public SyncSource[] BeginSecond()
    {
        _second = true;
        return [.. _first.Keys];
    }

    public void Add(SyncSource source, SyncResult result)
    {
        if (!_second && result.TryAgain)
        {
            _first[source] = result;
            here.Add(source.Item.Key);
            return;
        }

        run.Add(source, _second && result.Outcome != SyncOutcome.Failed ? Joined(_first[source], result) : result);
    }

    // To whoever reads the report the two passes are one: what the first created is created.
    private static SyncResult Joined(SyncResult before, SyncResult after)
    {
        bool created = before.WasNew;
        return after with { Outcome = created ? SyncOutcome.Created : after.Outcome == SyncOutcome.Unchanged ? Before(before) : after.Outcome };
    }

    private static SyncOutcome Before(SyncResult before)
    {
        return before.Outcome == SyncOutcome.Failed ? SyncOutcome.Updated : before.Outcome;
    }
}
