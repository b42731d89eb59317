using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Protection;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.MailLinks;

/// <summary>Makes the addresses that stand in mails, and reads them again. They are sealed: nobody makes one up, and one act's link is no other's.</summary>
internal sealed class MailLinkAddresses(ITextProtector protector, PortalSite site)
{
    private const string Purpose = "Varumarke.MailLink";
    private const int Longest = 1000;

    /// <summary>The whole address of a link.</summary>
    public string Address(MailLink link) => site.Whole(LibraryPaths.MailLinks + "/" + protector.Protect(Purpose, $"{link.Act} {link.Language} {link.Id}"));

    /// <summary>The link in an address; null for what is none of ours.</summary>
    public MailLink? Read(string token) =>
        token.Length <= Longest
        && protector.Unprotect(Purpose, token)?.Split(' ') is [var act, var language, var id]
        && Enum.TryParse(act, out MailAct known)
        && language is ReaderLanguage.Swedish or ReaderLanguage.English
            ? new MailLink(known, id, language)
            : null;
}
