using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Who may read and change single properties: what groups say of a property, and of all where none does.</summary>
internal static class PropertyPermissions
{
    /// <param name="user">Who would read it.</param>
    /// <param name="documentType">The key of the document's type.</param>
    /// <param name="propertyType">The key of the property's type.</param>
    public static bool MayRead(IUser user, Guid documentType, Guid propertyType) => May(user, documentType, propertyType, ActionDocumentPropertyRead.ActionLetter);

    /// <param name="user">Who would change it.</param>
    /// <param name="documentType">The key of the document's type.</param>
    /// <param name="propertyType">The key of the property's type.</param>
    public static bool MayWrite(IUser user, Guid documentType, Guid propertyType) => May(user, documentType, propertyType, ActionDocumentPropertyWrite.ActionLetter);

    private static bool May(IUser user, Guid documentType, Guid propertyType, string verb)
    {
        string prefix = propertyType + "|";
        string[] own =
        [
            .. user.Groups.SelectMany(group => group.GranularPermissions)
                .OfType<DocumentPropertyValueGranularPermission>()
                .Where(permission => permission.Key == documentType && permission.Permission.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(permission => permission.Permission[prefix.Length..]),
        ];
        return own.Length > 0
            ? own.Contains(verb)
            : user.Groups.Any(group => group.Permissions.Contains(verb));
    }
}
