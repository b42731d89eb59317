using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace Varumarke.Intake.Duplicates;

/// <summary>Tells of duplicates in the language of whoever saves; in English where nobody is signed in.</summary>
internal sealed class DuplicateMessages(IBackOfficeSecurityAccessor security)
{
    public IEnumerable<string> Of(string name, DuplicatesFound found)
    {
        bool isSwedish = security.BackOfficeSecurity?.CurrentUser?.Language?.StartsWith("sv", StringComparison.OrdinalIgnoreCase) ?? false;
        if (found.Same.Count > 0)
        {
            yield return isSwedish
                ? $"Filen i ”{name}” finns redan: {Names(found.Same, '”', '”')}."
                : $"The file of “{name}” is here already: {Names(found.Same, '“', '”')}.";
        }

        if (found.Alike.Count > 0)
        {
            yield return isSwedish
                ? $"Bilden i ”{name}” liknar {Names(found.Alike, '”', '”')}."
                : $"The picture of “{name}” looks like {Names(found.Alike, '“', '”')}.";
        }
    }

    private static string Names(IEnumerable<IMedia> items, char open, char close) =>
        string.Join(", ", items.Select(item => $"{open}{item.Name}{close}"));
}
