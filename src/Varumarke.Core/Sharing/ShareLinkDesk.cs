using System.Security.Cryptography;
using System.Text;
using Varumarke.Core.Limits;
using Varumarke.Core.Protection;
using Varumarke.Core.Receipts;

namespace Varumarke.Core.Sharing;

/// <summary>
/// Makes share links and says where they lead. Of a link only its hash is kept, so that whoever has the database has no link; one that
/// is unknown, ended or taken back is the same: there is none.
/// </summary>
public sealed class ShareLinkDesk(IShareLinkRepository links, ITextProtector protector, TimeProvider time)
{
    /// <summary>What the pass is encrypted for that a browser keeps after the right password.</summary>
    public const string Purpose = "Varumarke.ShareLink";

    /// <summary>How often one link may be tried with a password in an hour, by whomever: beside the limit for each client, so that many clients do not guess together.</summary>
    public const int MostTries = 100;

    private readonly Tally _tries = new(TimeSpan.FromHours(1), time);

    /// <summary>Makes a link to a collection; the code is told here and never again.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="endsOn">The first moment when it leads nowhere any more, UTC.</param>
    /// <param name="password">A password, or null for none.</param>
    /// <param name="note">Whom it is for.</param>
    /// <param name="madeBy">Who makes it.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<(string Code, ShareLink Link)> MakeAsync(Guid collection, DateTime endsOn, string? password, string? note, Guid madeBy, CancellationToken cancellationToken)
    {
        string code = ReceiptCode.New();
        var link = new ShareLink
        {
            SecretHash = HashOf(code),
            CollectionKey = collection,
            PasswordHash = password is null ? null : LinkPassword.Hash(password),
            EndsOn = endsOn,
            Note = note,
            MadeOn = time.GetUtcNow().UtcDateTime,
            MadeBy = madeBy,
        };
        await links.AddAsync(link, cancellationToken);
        return (code, link);
    }

    /// <summary>The link with a code while it lasts; null otherwise. Whatever the code is, it is looked up once.</summary>
    public async Task<ShareLink?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        ShareLink? link = await links.FindAsync(HashOf(Meant(code)), cancellationToken);
        return link is not null && link.EndsOn > time.GetUtcNow().UtcDateTime ? link : null;
    }

    /// <summary>Whether a link may be tried with one more password; it is counted whether or not there is such a link, and however its code is written.</summary>
    public bool MayTry(string? code) => _tries.Count(HashOf(Meant(code))).Count <= MostTries;

    /// <summary>Whether it is the password of a link. It costs the same work where there is no link, or none that asks for a password.</summary>
    public static bool IsPassword(ShareLink? link, string password) => LinkPassword.IsOf(link?.PasswordHash, password);

    /// <summary>What a browser keeps after the right password: it opens this link with this password, and no other.</summary>
    public string PassOf(ShareLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return protector.Protect(Purpose, Passes(link));
    }

    /// <summary>Whether a link may be shown to whoever has this pass.</summary>
    public bool IsOpenTo(ShareLink link, string? pass)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.PasswordHash is null || (pass is { Length: > 0 and < 4096 } && protector.Unprotect(Purpose, pass) == Passes(link));
    }

    // In whichever case and groups it is written. What is no code at all stays what it is, and names no link.
    private static string Meant(string? code) => ReceiptCode.TryRead(code, out string? read) ? read : code ?? string.Empty;

    private static string Passes(ShareLink link) => $"{link.SecretHash} {link.PasswordHash}";

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
