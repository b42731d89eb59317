using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace Varumarke.Storage;

/// <summary>Reports every mistake in <see cref="StorageOptions"/> at once, before the first file is asked for.</summary>
internal sealed partial class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            return ValidateOptionsResult.Fail($"Varumarke:Storage:Provider is {options.Provider}; it can be Disk or AzureBlob.");
        }

        string[] faults = options.Provider == StorageProvider.Disk ? [] : [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString) == options.ServiceUri is null)
        {
            yield return "Varumarke:Storage with the provider AzureBlob needs one of ConnectionString and ServiceUri.";
        }

        if (!string.IsNullOrWhiteSpace(options.ConnectionString) && FaultOf(options.ConnectionString) is { } fault)
        {
            yield return $"Varumarke:Storage:ConnectionString cannot be read: {fault}";
        }

        if (options.ServiceUri is { } service && !(service.IsAbsoluteUri && service.Scheme is "https" or "http"))
        {
            yield return "Varumarke:Storage:ServiceUri must be an address such as https://account.blob.core.windows.net.";
        }

        foreach ((string setting, string container) in new[] { ("MediaContainer", options.MediaContainer), ("RenditionsContainer", options.RenditionsContainer) })
        {
            if (!ContainerName().IsMatch(container))
            {
                yield return $"Varumarke:Storage:{setting} is \"{container}\"; a container's name has 3 to 63 small letters, digits and single hyphens.";
            }
        }

        if (options.MediaContainer == options.RenditionsContainer)
        {
            yield return "Varumarke:Storage:MediaContainer and RenditionsContainer must differ: renditions are removed to make room.";
        }
    }

    // The library's own words for it may hold parts of the text, and the text holds a key.
    private static string? FaultOf(string connectionString)
    {
        try
        {
            _ = new BlobServiceClient(connectionString);
            return null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return "it must look like AccountName=…;AccountKey=…;BlobEndpoint=… or be copied whole from the portal.";
        }
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerName();
}
