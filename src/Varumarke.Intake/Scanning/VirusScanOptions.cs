using System.ComponentModel.DataAnnotations;

namespace Varumarke.Intake.Scanning;

/// <summary>Virus scanning of uploads by clamd, ClamAV's service. Section <c>Varumarke:Uploads:VirusScan</c>.</summary>
public sealed class VirusScanOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Uploads:VirusScan";

    /// <summary>Whether uploads are scanned. Default no.</summary>
    public bool Enabled { get; set; }

    /// <summary>Where clamd listens: <c>tcp://host:port</c> or <c>unix:/path/of/socket</c>. Default <c>tcp://127.0.0.1:3310</c>.</summary>
    [Required]
    public string Address { get; set; } = "tcp://127.0.0.1:3310";

    /// <summary>How long to wait for a connection. Default 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a scan may take, sending the file included. Default one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether a file comes in unscanned when clamd is away, too slow, or finds the file too large. Default no: the upload is
    /// refused. When it is allowed, every such file is an error in the log.
    /// </summary>
    public bool AdmitUnscanned { get; set; }

    /// <summary>The address in parts; null when it is none.</summary>
    internal ClamdAddress? Parsed => ClamdAddress.Parse(Address);
}
