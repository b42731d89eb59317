namespace Varumarke.DeliveryApi.Answers;

/// <summary>The output cache's bounds. Section <c>Varumarke:DeliveryApi:Cache</c>.</summary>
public sealed class OutputCacheOptions
{
    /// <summary>Whether answers are kept. Default yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The most memory that kept answers may take, in bytes. Default 256 MB.</summary>
    public long MaxBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>The largest answer that is kept, in bytes. Default 4 MB.</summary>
    public int MaxEntryBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// How long browsers and proxies may use an answer without asking again. Default zero: they ask each time and are told
    /// 304 as long as nothing has changed, so that what is withdrawn is gone at once.
    /// </summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.Zero;
}
