using Azure.Storage.Blobs;
using Varumarke.Testing.Storage;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two nodes on one PostgreSQL database whose media and renditions lie in containers that both use.</summary>
public sealed class TwoBlobNodes : TwoPostgresNodes
{
    private readonly string _media = Azurite.NewContainer("media");
    private readonly string _renditions = Azurite.NewContainer("renditions");

    /// <summary>The container of renditions.</summary>
    public BlobContainerClient Renditions => new(Azurite.ConnectionString, _renditions);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Renditions.DeleteIfExistsAsync();
        await new BlobContainerClient(Azurite.ConnectionString, _media).DeleteIfExistsAsync();
    }

    protected override Dictionary<string, string?> StoreOf(string node) => new()
    {
        ["Varumarke:Storage:Provider"] = "AzureBlob",
        ["Varumarke:Storage:ConnectionString"] = Azurite.ConnectionString,
        ["Varumarke:Storage:MediaContainer"] = _media,
        ["Varumarke:Storage:RenditionsContainer"] = _renditions,
    };
}
