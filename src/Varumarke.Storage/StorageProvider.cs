namespace Varumarke.Storage;

/// <summary>Where files are kept.</summary>
public enum StorageProvider
{
    /// <summary>In folders of this machine.</summary>
    Disk,

    /// <summary>In containers of Azure Blob Storage, or of anything that speaks like it.</summary>
    AzureBlob,
}
