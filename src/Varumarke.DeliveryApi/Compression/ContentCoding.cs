namespace Varumarke.DeliveryApi.Compression;

/// <summary>How the bytes of an answer are packed.</summary>
internal enum ContentCoding
{
    Identity,
    Brotli,
    Gzip,
}
