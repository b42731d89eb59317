using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Varumarke.Core.Storage;

namespace Varumarke.Storage.AzureBlob;

/// <summary>Puts what the blob service, or the way to it, refuses into one sentence. None of them holds a key.</summary>
internal static class BlobFailures
{
    /// <summary>Whether the service failed, rather than the caller or the content that was sent.</summary>
    public static bool IsOfTheService(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        RequestFailedException or AuthenticationFailedException => true,
        AggregateException several => several.InnerExceptions.All(one => IsOfTheService(one, cancellationToken)),

        // The client's own time limit, not the caller's.
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    /// <summary>The sentence, as the exception that every store throws.</summary>
    public static FileStoreException Explain(string name, BlobContainerClient container, Exception failure)
    {
        Exception first = failure is AggregateException several ? several.InnerExceptions[0] : failure;
        return new FileStoreException($"The container of {name}, {container.Uri.GetLeftPart(UriPartial.Path)}, {Reason(first)}", failure);
    }

    private static string Reason(Exception failure) => failure switch
    {
        RequestFailedException { Status: 0 } => "cannot be reached.",
        RequestFailedException { Status: 401 or 403, ErrorCode: var code } => $"refuses this program's key or identity ({code}).",
        RequestFailedException { Status: 412 } => "has got another version of the file while it was read.",
        RequestFailedException { ErrorCode: var code } when code == BlobErrorCode.ContainerNotFound => "is not there.",
        RequestFailedException { Status: var status, ErrorCode: var code } => $"answers {status} {code}.",
        AuthenticationFailedException => "cannot be used: no identity was found for this program.",
        _ => "does not answer in time.",
    };
}
