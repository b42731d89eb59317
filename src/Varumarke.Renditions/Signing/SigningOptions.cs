namespace Varumarke.Renditions.Signing;

/// <summary>The keys that addresses of renditions are signed with. Section <c>Varumarke:Renditions:Signing</c>.</summary>
public sealed class SigningOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Renditions:Signing";

    /// <summary>
    /// Keys by id (small letters, digits and hyphens). Without any, a key is made at the first start and kept in the database,
    /// where all nodes find it.
    /// </summary>
    public IDictionary<string, SigningKeyOptions> Keys { get; } = new Dictionary<string, SigningKeyOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether sizes may be asked for without a signature. Default: in the Development environment only.</summary>
    public bool? AllowUnsigned { get; set; }
}

/// <summary>One key.</summary>
public sealed class SigningKeyOptions
{
    /// <summary>
    /// The secret, 16 bytes or more in base64 (<c>openssl rand -base64 64</c>). Without one, the entry speaks of a key in the
    /// database, and says when that is retired.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>When it was made: of all keys that are not retired, the newest signs. Default: older than all that say when.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>From when on nothing is signed with it, and nothing that was is answered. Default never.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}
