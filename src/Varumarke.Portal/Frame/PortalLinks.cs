using System.Text.RegularExpressions;
using Varumarke.Core.Library;

namespace Varumarke.Portal.Frame;

/// <summary>Leads the editors' own links, which begin at the site's root, to the portal's pages of the same language.</summary>
public static partial class PortalLinks
{
    /// <summary>The markup with its links below the language.</summary>
    public static string Local(string html, string language) => RootLink().Replace(html, $"href=\"{LibraryPaths.Start(language)}$1\"");

    // Files and what is below the language already stay as they are.
    [GeneratedRegex("href=\"(/(?!/|media/|renditions/|umbraco/|api/|r/|(?:sv|en)(?:/|\"))[^\"]*)\"")]
    private static partial Regex RootLink();
}
