using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Synchronisation;

/// <summary>
/// Puts what other nodes must hear into the transaction that changes it. Umbraco works that out after the commit, from
/// notifications; the same handlers are asked once before it, and what they would refresh is noted and not done.
/// </summary>
internal sealed class CommitInstructions(
    IEventAggregator events,
    IInstructionLog log,
    IJsonSerializer json,
    ThisNode node,
    ILogger<CommitInstructions> logger) : ICommitWitness
{
    private readonly AsyncLocal<Commit?> _current = new();

    public void BeforeCommit(IReadOnlyCollection<INotification> notifications)
    {
        var commit = new Commit(_current.Value);
        _current.Value = commit;
        try
        {
            events.Publish<INotification, IDistributedCacheNotificationHandler>(notifications);
        }
        catch (Exception failure)
        {
            // It will fail again after the commit, where it is for others to handle; what it had noted is told.
            logger.HandlerFailed(failure, nameof(IDistributedCacheNotificationHandler));
        }

        commit.IsNoting = false;
        if (commit.Noted.Count > 0)
        {
            log.Write(node.Id, json.Serialize(commit.Noted));
        }
    }

    public void AfterCommit(bool isTold) => _current.Value = _current.Value?.Around;

    /// <summary>Whether there is nothing more to do now: this is the asking before a commit, and it has been noted.</summary>
    public bool IsNoted(IReadOnlyList<RefreshInstruction> instructions)
    {
        if (_current.Value is not { IsNoting: true } commit)
        {
            return false;
        }

        commit.Noted.AddRange(instructions);
        return true;
    }

    /// <summary>Tells other nodes, unless the commit that this follows has.</summary>
    public void Tell(IReadOnlyList<RefreshInstruction> instructions)
    {
        RefreshInstruction[] untold = [.. instructions.Where(instruction => _current.Value?.Noted.Remove(instruction) is not true)];
        if (untold.Length > 0)
        {
            log.Write(node.Id, json.Serialize(untold));
        }
    }

    private sealed class Commit(Commit? around)
    {
        /// <summary>The one whose notifications led to this one.</summary>
        public Commit? Around { get; } = around;

        public List<RefreshInstruction> Noted { get; } = [];

        public bool IsNoting { get; set; } = true;
    }
}
