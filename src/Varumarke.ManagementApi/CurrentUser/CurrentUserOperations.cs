using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.CurrentUser;

/// <summary>Whoever is signed in: name, language, and what that one may do, so that the client shows no more.</summary>
internal sealed class CurrentUserOperations(IEntityService entities, IIdKeyMap keys, AppCaches caches, ILanguageService languages)
{
    private const string SectionPrefix = "Umb.Section.";

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<CurrentUserOperations>("user/current", Access.SignedIn, (own, call) => own.UserAsync(call)),
        Operation.Get<CurrentUserOperations>("user/current/configuration", Access.SignedIn, (_, _) => Task.FromResult(Answer.Of(Configuration()))),
    ];

    private async Task<Answer> UserAsync(Call call)
    {
        IUser user = call.User;
        int[] documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        int[] media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        IReadOnlyUserGroup[] groups = [.. user.Groups];
        bool allLanguages = groups.Any(group => group.HasAccessToAllLanguages);
        return Answer.Of(new
        {
            Id = user.Key,
            user.Email,
            UserName = user.Username,
            Name = user.Name ?? user.Username,
            UserGroupIds = groups.Select(group => new Reference(group.Key)).ToArray(),
            LanguageIsoCode = user.Language,
            DocumentStartNodeIds = References(documents, UmbracoObjectTypes.Document),
            HasDocumentRootAccess = documents.Contains(Constants.System.Root),
            MediaStartNodeIds = References(media, UmbracoObjectTypes.Media),
            HasMediaRootAccess = media.Contains(Constants.System.Root),
            AvatarUrls = Array.Empty<string>(),
            Languages = await LanguagesAsync(groups, allLanguages),
            HasAccessToAllLanguages = allLanguages,
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = groups.SelectMany(group => group.Permissions).Distinct().Order(StringComparer.Ordinal).ToArray(),
            Permissions = groups.SelectMany(group => group.GranularPermissions).OfType<DocumentGranularPermission>().GroupBy(permission => permission.Key).Select(PermissionOf).ToArray(),
            AllowedSections = user.AllowedSections.Select(SectionOf).ToArray(),
            IsAdmin = user.IsAdmin(),
        });
    }

    private static object Configuration() => new
    {
        KeepUserLoggedIn = false,
        PasswordConfiguration = new
        {
            MinimumPasswordLength = Accounts.ShortestPassword,
            RequireNonLetterOrDigit = false,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
        },
        AllowChangePassword = false,
        AllowTwoFactor = false,
    };

    private async Task<string[]> LanguagesAsync(IReadOnlyUserGroup[] groups, bool all) => all
        ? [.. (await languages.GetAllAsync()).Select(language => language.IsoCode)]
        : await languages.GetIsoCodesByIdsAsync([.. groups.SelectMany(group => group.AllowedLanguages).Distinct()]);

    private Reference[] References(int[] ids, UmbracoObjectTypes kind) =>
        [.. ids.Where(id => id > 0).Select(id => keys.GetKeyForId(id, kind)).Where(found => found.Success).Select(found => new Reference(found.Result))];

    private static Dictionary<string, object> PermissionOf(IGrouping<Guid, DocumentGranularPermission> permissions) => new()
    {
        ["$type"] = "DocumentPermissionPresentationModel",
        ["document"] = new Reference(permissions.Key),
        ["verbs"] = permissions.Select(permission => permission.Permission).Where(verb => verb.Length > 0).Distinct().ToArray(),
    };

    // The engine says "content", the client "Umb.Section.Content".
    private static string SectionOf(string alias) => SectionPrefix + char.ToUpperInvariant(alias[0]) + alias[1..];
}
