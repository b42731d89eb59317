using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Varumarke.Storage.AzureBlob;

/// <summary>Reaches the containers, with limits of time under which a visitor is still waiting.</summary>
internal sealed class BlobContainers(StorageOptions options)
{
    private readonly Lazy<BlobServiceClient> _service = new(() => Connect(options));

    public BlobContainerClient Find(string container) => _service.Value.GetBlobContainerClient(container);

    private static BlobServiceClient Connect(StorageOptions options)
    {
        var client = new BlobClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(2),
                NetworkTimeout = TimeSpan.FromSeconds(30),
            },
        };
        return options.ServiceUri is { } service
            ? new BlobServiceClient(service, new DefaultAzureCredential(), client)
            : new BlobServiceClient(options.ConnectionString, client);
    }
}
