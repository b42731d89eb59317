using System.Globalization;

namespace Varumarke.Core.Uploads;

/// <summary>Why a file may not come in, in one or two sentences that name what was found and what is allowed.</summary>
/// <param name="Fault">The kind of fault.</param>
/// <param name="English">For readers of English, and for logs and reports.</param>
/// <param name="Swedish">For readers of Swedish.</param>
public sealed record UploadRefusal(UploadFault Fault, string English, string Swedish)
{
    /// <summary>How it is told over HTTP (RFC 9110; 422 for what is understood and not wanted).</summary>
    public int Status => Fault switch
    {
        UploadFault.TooLarge => 413,
        UploadFault.HidesAnother or UploadFault.Infected => 422,
        UploadFault.NotScanned => 503,
        _ => 415,
    };

    /// <summary>The sentences in the reader's language: Swedish for Swedish, English for all others.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "sv" ? Swedish : English;
    }
}
