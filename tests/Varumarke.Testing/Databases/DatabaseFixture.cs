using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Boot;
using Varumarke.Engine;
using Varumarke.Intake;
using Varumarke.Persistence;
using Varumarke.Renditions;
using Varumarke.Storage;
using Xunit;

namespace Varumarke.Testing.Databases;

/// <summary>
/// A database of its own with Umbraco's services and this project's repositories over it. Contract suites take one of
/// the two subclasses as class fixture.
/// </summary>
public abstract class DatabaseFixture : IAsyncLifetime
{
    private static readonly Lock Making = new();

    private ServiceProvider? _services;

    /// <summary>Everything that is registered.</summary>
    public IServiceProvider Services => _services ?? throw new InvalidOperationException("The fixture has not been started.");

    /// <summary>Umbraco's scopes over this database.</summary>
    public ICoreScopeProvider Scopes => Services.GetRequiredService<ICoreScopeProvider>();

    /// <summary>The configuration that points the program at this database.</summary>
    protected abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>A registered service.</summary>
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Creates the database.</summary>
    public virtual async Task InitializeAsync()
    {
        _services = NewNode();
        lock (Making)
        {
            // Umbraco's models and extension methods ask this one; whichever fixture set it last will do for them. But
            // the data type service keeps what it finds there when it is made, so it is made now.
            StaticServiceProvider.Instance = _services;
            _services.GetRequiredService<IDataTypeService>();
        }

        await _services.GetRequiredService<IDatabaseInitializer>().EnsureReadyAsync(CancellationToken.None);
    }

    /// <summary>Another process's services over the same database. The caller disposes them.</summary>
    public ServiceProvider NewNode()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging();
        services.AddVarumarkeEngine(configuration);
        services.AddSingleton<IHostingEnvironment>(new TestHostingEnvironment());
        services.TryAddSingleton<FileSystems>();
        services.AddVarumarkePersistence().AddVarumarkeStorage(configuration).AddVarumarkeIntake(configuration).AddVarumarkeRenditions(configuration);
        return services.BuildServiceProvider();
    }

    /// <summary>Drops the database.</summary>
    public virtual async Task DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }
}
