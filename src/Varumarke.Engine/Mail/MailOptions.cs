using System.ComponentModel.DataAnnotations;

namespace Varumarke.Engine.Mail;

/// <summary>How mail leaves. Section <c>Varumarke:Mail</c>. With neither a host nor a folder there is no mail.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Varumarke:Mail";

    /// <summary>The sender's address. Default: <c>noreply@localhost</c>.</summary>
    [Required]
    [EmailAddress]
    public string From { get; set; } = "noreply@localhost";

    /// <summary>The sender's name. Default: Varumärke.</summary>
    public string FromName { get; set; } = "Varumärke";

    /// <summary>The mail server. Default: none.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default: 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted (STARTTLS, or TLS from the start on port 465). Default: true.</summary>
    public bool Encrypt { get; set; } = true;

    /// <summary>The name to sign in with. Default: none, and nobody signs in.</summary>
    public string? UserName { get; set; }

    /// <summary>The password. Give it by the environment, not in a file.</summary>
    public string? Password { get; set; }

    /// <summary>A folder that takes messages as <c>.eml</c> files where there is no server. Default: <c>App_Data/mail</c> in development, else none.</summary>
    public string? Folder { get; set; }
}
