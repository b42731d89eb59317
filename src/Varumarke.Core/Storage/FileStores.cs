namespace Varumarke.Core.Storage;

/// <summary>The keys under which the two stores (<see cref="IFileStore"/>) are registered as keyed services.</summary>
public static class FileStores
{
    /// <summary>
    /// Media as they were uploaded: must be backed up. The store is also there as Umbraco's <c>IFileSystem</c>, under the same key.
    /// </summary>
    public const string Media = "media";

    /// <summary>Renditions: may be lost at any time, they are made again.</summary>
    public const string Renditions = "renditions";
}
