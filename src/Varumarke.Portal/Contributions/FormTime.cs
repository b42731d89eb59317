using System.Globalization;
using Varumarke.Core.Protection;

namespace Varumarke.Portal.Contributions;

/// <summary>
/// A form's own mark, encrypted: when it was given out, and the key that what is sent with it gets. It tells those who write from
/// programs that send, asks nothing of anybody, and makes a form that is sent twice one contribution.
/// </summary>
internal sealed class FormTime(ITextProtector protector, TimeProvider time)
{
    private const string Purpose = "Varumarke.Contributions.Form";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>The mark of a new form.</summary>
    public string New() => protector.Protect(Purpose, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}{time.GetUtcNow().UtcTicks}"));

    /// <summary>Reads a mark.</summary>
    /// <param name="mark">What was sent.</param>
    /// <param name="least">How long a form takes at least.</param>
    public FormMark Read(string? mark, TimeSpan least)
    {
        const int KeyLength = 32;
        if (string.IsNullOrEmpty(mark) || protector.Unprotect(Purpose, mark) is not { Length: > KeyLength } text
            || !Guid.TryParseExact(text[..KeyLength], "N", out Guid key)
            || !long.TryParse(text.AsSpan(KeyLength), NumberStyles.None, CultureInfo.InvariantCulture, out long ticks))
        {
            return new FormMark(null, false);
        }

        TimeSpan taken = time.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero);
        return taken > Longest ? new FormMark(null, false) : new FormMark(key, taken >= least);
    }
}

/// <summary>What a form's mark says.</summary>
/// <param name="Key">The key of what is sent with it; null where the mark is none of ours, or too old.</param>
/// <param name="IsRipe">Whether it has taken as long as people need.</param>
internal sealed record FormMark(Guid? Key, bool IsRipe);
