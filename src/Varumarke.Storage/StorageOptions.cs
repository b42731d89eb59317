namespace Varumarke.Storage;

/// <summary>Where media and renditions are kept. Section <c>Varumarke:Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Storage";

    /// <summary>Disk or AzureBlob. Default: Disk.</summary>
    public StorageProvider Provider { get; set; }

    /// <summary>The blob service with its key, as the portal shows it. One of this and <see cref="ServiceUri"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The blob service's address, such as <c>https://account.blob.core.windows.net</c>; who asks is then found as Azure's
    /// own tools find it (managed identity, environment, a developer's sign-in).
    /// </summary>
    public Uri? ServiceUri { get; set; }

    /// <summary>The container of media. Made when it is not there. Default: <c>media</c>.</summary>
    public string MediaContainer { get; set; } = "media";

    /// <summary>The container of renditions; several sites must not share one. Default: <c>renditions</c>.</summary>
    public string RenditionsContainer { get; set; } = "renditions";
}
