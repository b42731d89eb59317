using System.ComponentModel.DataAnnotations;

namespace Varumarke.ManagementApi;

/// <summary>The backoffice. Configuration section <c>Varumarke:Backoffice</c>.</summary>
public sealed class BackofficeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Varumarke:Backoffice";

    /// <summary>The archive of the client's files, relative to the program. Default: <c>backoffice.tar</c>.</summary>
    [Required]
    public string ClientArchive { get; set; } = "backoffice.tar";

    /// <summary>
    /// How long somebody who does nothing stays signed in. The client is given a quarter of it at a time. Default 1 h, 20 min to 24 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:20:00", "1.00:00:00")]
    public TimeSpan SessionTimeout { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The first administrator's name for signing in, an e-mail address. Read once, at the first start. Default: <c>admin@localhost</c>.
    /// </summary>
    [Required]
    [EmailAddress]
    public string AdministratorEmail { get; set; } = "admin@localhost";

    /// <summary>
    /// The first administrator's password, 10 characters or more. Default: none, and the first start makes one and prints it once.
    /// </summary>
    [MinLength(10)]
    public string? AdministratorPassword { get; set; }

    /// <summary>
    /// Bytes of one uploaded file, where <c>Umbraco:CMS:Runtime:MaxRequestLength</c> does not say (the door has limits of its own for
    /// what it holds). Default 2 GB.
    /// </summary>
    [Range(1024, 1024L * 1024 * 1024 * 1024)]
    public long MaxUploadBytes { get; set; } = 2L * 1024 * 1024 * 1024;
}
