using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Varumarke.Core.Clustering;

namespace Varumarke.Persistence.Scoping;

/// <summary>What Umbraco's scope needs from the container.</summary>
internal sealed record ScopeServices(
    IDistributedLockingMechanismFactory Locking,
    ILoggerFactory LoggerFactory,
    FileSystems FileSystems,
    IEventAggregator Events,
    IReadOnlyList<ICommitWitness> Witnesses)
{
    public ILogger Logger { get; } = LoggerFactory.CreateLogger<DatabaseScope>();
}
