using System.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;

namespace Varumarke.Persistence.Scoping;

/// <summary>Opens scopes and knows the one around the caller.</summary>
internal sealed class ScopeProvider(
    IDatabaseEngine engine, ContextPool contexts, IServiceProvider services, IOptions<DatabaseOptions> options, TimeProvider time)
    : ICoreScopeProvider, IAmbientDatabase
{
    private readonly AsyncLocal<DatabaseScope?> _ambient = new();

    // FileSystems and the event aggregator reach back to services that need scopes, so they are asked for late.
    private readonly Lazy<ScopeServices> _services = new(() => new ScopeServices(
        services.GetRequiredService<IDistributedLockingMechanismFactory>(),
        services.GetRequiredService<ILoggerFactory>(),
        services.GetRequiredService<FileSystems>(),
        services.GetRequiredService<IEventAggregator>(),
        [.. services.GetServices<ICommitWitness>()]));

    public IDatabaseEngine Engine => engine;

    public ContextPool Contexts => contexts;

    public TimeSpan WriteTimeout => options.Value.WriteTimeout;

    public IScopeContext? Context => Ambient?.Context;

    public long ReadsFrom => Required.Root.ReadsFrom;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public bool HasScope => Ambient is not null;

    public VarumarkeDbContext Read => Required.Read();

    public VarumarkeDbContext Write => Required.Write();

    public IDictionary<object, object> Items => Required.Items;

    /// <summary>The innermost open scope of this flow; one that has ended elsewhere (work handed to another thread) is none.</summary>
    public DatabaseScope? Ambient
    {
        get => _ambient.Value is { IsDisposed: false } scope ? scope : null;
        set => _ambient.Value = value;
    }

    private DatabaseScope Required => Ambient
        ?? throw new InvalidOperationException("No scope is open: a repository was called outside of ICoreScopeProvider.CreateCoreScope.");

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var scope = new DatabaseScope(
            this,
            Ambient,
            _services.Value,
            isolationLevel,
            repositoryCacheMode,
            scopeFileSystems,
            scopedNotificationPublisher,
            autoComplete);
        Ambient = scope;
        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new Query<T>();

    public TResult ReadAnywhere<TResult>(Func<VarumarkeDbContext, TResult> read)
    {
        if (HasScope)
        {
            return read(Read);
        }

        using ICoreScope scope = CreateCoreScope(autoComplete: true);
        return read(Read);
    }

    public TResult ReadCommitted<TResult>(Func<VarumarkeDbContext, TResult> read)
    {
        VarumarkeDbContext context = contexts.Rent();
        try
        {
            engine.BeginRead(context, IsolationLevel.Unspecified);
            return read(context);
        }
        finally
        {
            context.Database.CurrentTransaction?.Dispose();
            contexts.Return(context);
        }
    }

    public void Tell(INotification notification) => Required.Notifications.Publish(notification);

    public void OnScopeEnd(string key, Action<bool> action) => Required.OnEnd(key, action);
}
