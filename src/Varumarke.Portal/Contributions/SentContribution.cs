using Microsoft.AspNetCore.Http;
using Varumarke.Core.Contributions;

namespace Varumarke.Portal.Contributions;

/// <summary>What came with the form.</summary>
internal static class SentContribution
{
    /// <summary>The field that people do not see, and that programs fill in.</summary>
    public const string Trap = "website";

    /// <summary>The form's own mark.</summary>
    public const string Mark = "form";

    /// <summary>What was written, with line breaks of one kind.</summary>
    public static ContributionDraft Read(IFormCollection form) => new(
        Text(form, "idea").ReplaceLineEndings("\n"),
        Text(form, "area"),
        Text(form, "kind"),
        Text(form, "name"),
        Text(form, "email"),
        form["mail"].ToString().Length > 0);

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}
