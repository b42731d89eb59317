using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Core.Changes;

/// <summary>
/// Tells everybody who wants to hear of a change, phase by phase. A listener is not made before something is told that it wants to hear:
/// data types change while the engine boots, and much of what listens cannot be made until then. Its generation grows before the first
/// hears and after the last has: what was made in between may be of either, and holds for neither.
/// </summary>
public sealed class ChangeFeed(IServiceProvider services, IEnumerable<ChangeSubscription> subscriptions) : IGeneration
{
    // The order within a phase is that of registration, and of no account.
    private readonly ChangeSubscription[] _subscriptions = [.. subscriptions.OrderBy(subscription => subscription.Phase)];

    private long _generation;

    /// <inheritdoc/>
    public long Now => Interlocked.Read(ref _generation);

    /// <summary>Tells of changes of one kind, in their order.</summary>
    /// <param name="changes">What changed.</param>
    /// <exception cref="AggregateException">Several listeners failed; of one, its own exception. All others have heard.</exception>
    public void Tell(IReadOnlyCollection<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Interlocked.Increment(ref _generation);
        List<Exception> failures = TellAll(changes);
        Interlocked.Increment(ref _generation);
        if (failures is [var only])
        {
            ExceptionDispatchInfo.Throw(only);
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private List<Exception> TellAll(IReadOnlyCollection<Change> changes)
    {
        var failures = new List<Exception>();
        foreach (ChangeSubscription subscription in _subscriptions)
        {
            foreach (Change change in changes.Where(change => subscription.Kinds.HasFlag(change.Kind)))
            {
                try
                {
                    ((IChangeListener)services.GetRequiredService(subscription.Listener)).Hear(change);
                }
                catch (Exception failure)
                {
                    failures.Add(failure);
                }
            }
        }

        return failures;
    }
}
