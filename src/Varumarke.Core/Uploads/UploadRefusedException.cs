namespace Varumarke.Core.Uploads;

/// <summary>
/// A file was refused at the door, told to a caller whose interface knows no other way than to throw (Umbraco's media import).
/// Everybody else gets an <see cref="UploadVerdict"/>.
/// </summary>
public sealed class UploadRefusedException(UploadRefusal refusal) : InvalidOperationException(refusal?.English)
{
    /// <summary>Why.</summary>
    public UploadRefusal Refusal { get; } = refusal ?? throw new ArgumentNullException(nameof(refusal));
}
