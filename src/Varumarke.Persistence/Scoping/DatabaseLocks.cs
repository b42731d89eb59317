using Umbraco.Cms.Core.DistributedLocking;

namespace Varumarke.Persistence.Scoping;

/// <summary>Umbraco's named locks, taken inside the ambient scope's transaction and given back by its end.</summary>
internal sealed class DatabaseLocks(ScopeProvider scopes) : IDistributedLockingMechanism, IDistributedLockingMechanismFactory
{
    public bool Enabled => true;

    public IDistributedLockingMechanism DistributedLockingMechanism => this;

    public IDistributedLock ReadLock(int lockId, TimeSpan? obtainLockTimeout = null) => Take(lockId, DistributedLockType.ReadLock, obtainLockTimeout);

    public IDistributedLock WriteLock(int lockId, TimeSpan? obtainLockTimeout = null) => Take(lockId, DistributedLockType.WriteLock, obtainLockTimeout);

    private HeldLock Take(int lockId, DistributedLockType type, TimeSpan? timeout)
    {
        DatabaseScope scope = scopes.Ambient ?? throw new InvalidOperationException("A lock can only be taken within a scope.");
        scope.TakeLock(lockId, type == DistributedLockType.WriteLock, timeout ?? scopes.WriteTimeout);
        return new HeldLock(lockId, type);
    }

    private sealed record HeldLock(int LockId, DistributedLockType LockType) : IDistributedLock
    {
        public void Dispose()
        {
        }
    }
}
