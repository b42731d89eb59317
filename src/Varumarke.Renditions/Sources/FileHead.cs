using Microsoft.Extensions.Primitives;

namespace Varumarke.Renditions.Sources;

/// <summary>What is said of a file before its bytes.</summary>
internal sealed record FileHead
{
    public required StringValues ContentType { get; init; }

    /// <summary>The entity tag, with its quotation marks.</summary>
    public required StringValues ETag { get; init; }

    public StringValues CacheControl { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public StringValues Vary { get; init; }

    public StringValues ContentDisposition { get; init; }

    public StringValues ContentSecurityPolicy { get; init; }
}
