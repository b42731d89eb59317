using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.Callers;

/// <summary>Tells Umbraco's services who calls: the signed-in editor of the request, or nobody.</summary>
internal sealed class CurrentEditor(IHttpContextAccessor accessor) : IBackOfficeSecurityAccessor
{
    private static readonly object Key = new();

    public IBackOfficeSecurity? BackOfficeSecurity =>
        accessor.HttpContext?.Items.TryGetValue(Key, out object? known) == true ? (IBackOfficeSecurity?)known : null;

    public static void Set(HttpContext http, IUser? user) => http.Items[Key] = user is null ? null : new EditorSecurity(user);

    private sealed class EditorSecurity(IUser user) : IBackOfficeSecurity
    {
        public IUser? CurrentUser => user;

        public Attempt<int> GetUserId() => Attempt.Succeed(user.Id);

        public bool IsAuthenticated() => true;

        public bool UserHasSectionAccess(string section, IUser user) => user.HasSectionAccess(section);
    }
}
