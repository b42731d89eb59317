using Azure.Storage.Blobs;
using Varumarke.Core.Storage;
using Varumarke.Storage.AzureBlob;
using Varumarke.Storage.Disk;
using Varumarke.Testing.Storage;

namespace Varumarke.Tests.Storage;

/// <summary>An empty store of some kind, for the contract suites.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    public abstract IFileStore Store { get; }

    public virtual string? Folder => null;

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public abstract Task DisposeAsync();
}

public sealed class DiskFixture : StoreFixture
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-store-");

    public override IFileStore Store => new DiskFileStore("media", Folder);

    public override string Folder => Path.Combine(_folder.FullName, "media");

    public override Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class BlobFixture : StoreFixture
{
    private readonly BlobContainerClient _container = new(Azurite.ConnectionString, Azurite.NewContainer("store"));

    public override IFileStore Store => new BlobFileStore("media", _container);

    public override async Task DisposeAsync() => await _container.DeleteIfExistsAsync();
}
