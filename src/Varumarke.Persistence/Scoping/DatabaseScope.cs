using System.Data;
using System.Diagnostics;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Scoping;

/// <summary>
/// One unit of work. Umbraco's <see cref="CoreScope"/> keeps notifications, file systems and the list of locks; this
/// adds the transaction and the ambience. The outermost scope owns the transaction, which begins with the first use.
/// </summary>
internal sealed class DatabaseScope : CoreScope
{
    private readonly ScopeProvider _provider;
    private readonly DatabaseScope? _parent;
    private readonly IsolationLevel _isolation;
    private readonly bool _autoComplete;
    private readonly List<Action<bool>> _endActions = [];
    private readonly HashSet<string> _endKeys = [];
    private VarumarkeDbContext? _context;
    private IDisposable? _writersTurn;
    private Dictionary<object, object>? _items;
    private long? _began;

    public DatabaseScope(
        ScopeProvider provider,
        DatabaseScope? parent,
        ScopeServices services,
        IsolationLevel isolation,
        RepositoryCacheMode cacheMode,
        bool? scopeFileSystems,
        IScopedNotificationPublisher? publisher,
        bool autoComplete)
        : base(parent, services.Locking, services.LoggerFactory, services.FileSystems, services.Events, cacheMode, scopeFileSystems, publisher ?? Witnessed(parent, services))
    {
        _provider = provider;
        _parent = parent;
        _isolation = isolation;
        _autoComplete = autoComplete;
        Context = parent?.Context ?? new ScopeContext(services.Logger);
    }

    public ScopeContext Context { get; }

    public DatabaseScope? Parent => _parent;

    public bool IsDisposed { get; private set; }

    public long ReadsFrom => _began ?? Stopwatch.GetTimestamp();

    public DatabaseScope Root => _parent?.Root ?? this;

    public IDictionary<object, object> Items => Root._items ??= [];

    /// <summary>The context, after every lock that has been asked for is taken.</summary>
    public VarumarkeDbContext Read()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Locks.EnsureLocks(InstanceId);
        return Root.Open(writable: false);
    }

    /// <inheritdoc cref="Read"/>
    public VarumarkeDbContext Write()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Locks.EnsureLocks(InstanceId);
        return Root.Open(writable: true);
    }

    /// <summary>Takes a lock; a write lock makes the transaction one that may write, before anything has been read.</summary>
    public void TakeLock(int lockId, bool write, TimeSpan timeout)
    {
        if (!write && _provider.Engine.ReadersNeedNoLock)
        {
            return;
        }

        VarumarkeDbContext context = Root.Open(writable: write);
        _provider.Engine.TakeLock(context, lockId, write, timeout);
    }

    public void OnEnd(string key, Action<bool> action)
    {
        if (Root._endKeys.Add(key))
        {
            Root._endActions.Add(action);
        }
    }

    public override void Dispose()
    {
        if (IsDisposed)
        {
            return;
        }

        if (!ReferenceEquals(_provider.Ambient, this))
        {
            throw new InvalidOperationException("A scope was disposed while another one, opened later, is still open in the same flow.");
        }

        if (_autoComplete && Completed is null)
        {
            Completed = true;
        }

        try
        {
            TellBeforeCommit();
            Locks.ClearLocks(InstanceId);
            if (_parent is null)
            {
                EndOutermost();
            }
            else
            {
                base.Dispose();
            }
        }
        finally
        {
            IsDisposed = true;
            _provider.Ambient = _parent;
        }
    }

    private static WitnessedNotifications? Witnessed(DatabaseScope? parent, ScopeServices services) =>
        parent is null && services.Witnesses.Count > 0 ? new WitnessedNotifications(services.Events, services.Witnesses) : null;

    /// <summary>What fails here fails the commit: what must follow from a change is noted with it, or there is none.</summary>
    private void TellBeforeCommit()
    {
        if (_parent is not null || Completed != true || Notifications is not WitnessedNotifications notifications)
        {
            return;
        }

        try
        {
            notifications.BeforeCommit();
        }
        catch
        {
            Completed = false;
            Locks.ClearLocks(InstanceId);
            EndOutermost();
            throw;
        }
    }

    /// <summary>
    /// 1. commit or roll back; 2. release the writers' turn; 3. our own cache clearing; 4. leave the ambience, so that
    /// notification handlers open fresh scopes; 5. Umbraco's notifications; 6. the scope context's listeners.
    /// </summary>
    private void EndOutermost()
    {
        bool completed = Completed == true;
        try
        {
            EndTransaction(completed);
        }
        catch
        {
            completed = false;
            Completed = false;
            throw;
        }
        finally
        {
            foreach (Action<bool> action in _endActions)
            {
                action(completed);
            }

            _provider.Ambient = null;
            Locks.EnsureLocksCleared(InstanceId);
            base.Dispose();
            Context.ScopeExit(completed);
        }
    }

    private void EndTransaction(bool commit)
    {
        try
        {
            if (commit && _context is { Database.CurrentTransaction: not null })
            {
                _provider.Engine.Commit(_context);
            }
        }
        finally
        {
            try
            {
                GiveBackContext();
            }
            finally
            {
                _writersTurn?.Dispose();
                _writersTurn = null;
            }
        }
    }

    private void GiveBackContext()
    {
        if (_context is not { } context)
        {
            return;
        }

        _context = null;

        // Disposing an open transaction rolls it back.
        context.Database.CurrentTransaction?.Dispose();
        _provider.Contexts.Return(context);
    }

    private VarumarkeDbContext Open(bool writable)
    {
        if (_context is null)
        {
            VarumarkeDbContext context = _provider.Contexts.Rent();
            try
            {
                Begin(context, writable);
            }
            catch
            {
                context.Dispose();
                throw;
            }

            return _context = context;
        }

        if (writable && !_context.IsWritable)
        {
            // Nothing has been written yet, so the reading transaction can be let go and a writing one begun. What was
            // read before may have changed meanwhile, as it may under READ COMMITTED; whoever cannot bear that takes a
            // write lock first, as Umbraco's services do.
            _context.Database.CurrentTransaction?.Dispose();
            Begin(_context, writable: true);
        }

        return _context;
    }

    private void Begin(VarumarkeDbContext context, bool writable)
    {
        _began = Stopwatch.GetTimestamp();
        if (writable)
        {
            _writersTurn = _provider.Engine.BeginWrite(context, _isolation, _provider.WriteTimeout);
        }
        else
        {
            _provider.Engine.BeginRead(context, _isolation);
        }

        context.IsWritable = writable;
    }
}
