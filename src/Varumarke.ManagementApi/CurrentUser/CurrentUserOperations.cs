using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Changes;
using Varumarke.ManagementApi.Languages;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;
using Varumarke.ManagementApi.UserGroups;
using Varumarke.ManagementApi.Users;

namespace Varumarke.ManagementApi.CurrentUser;

/// <summary>Whoever is signed in: name, language, and what that one may do, so that the client shows no more.</summary>
internal sealed class CurrentUserOperations(IEntityService entities, StartNodeReferences startNodes, AppCaches caches, ILanguageService languages)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<CurrentUserOperations>("user/current", Access.SignedIn, (own, call) => own.UserAsync(call))
            .Until(ChangeKinds.Users | ChangeKinds.Languages | ChangeKinds.Documents | ChangeKinds.Media),
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
            DocumentStartNodeIds = startNodes.Of(documents, UmbracoObjectTypes.Document),
            HasDocumentRootAccess = StartNodeReferences.HasRoot(documents),
            MediaStartNodeIds = startNodes.Of(media, UmbracoObjectTypes.Media),
            HasMediaRootAccess = StartNodeReferences.HasRoot(media),
            AvatarUrls = Avatars.Urls(user),
            Languages = await LanguagesAsync(groups, allLanguages),
            HasAccessToAllLanguages = allLanguages,
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = groups.SelectMany(group => group.Permissions).Distinct().ToArray(),
            Permissions = PermissionModels.Present(groups.SelectMany(group => group.GranularPermissions)),
            AllowedSections = user.AllowedSections.Select(SectionNames.ToClient).ToArray(),
            IsAdmin = user.IsAdmin(),
        });
    }

    private static object Configuration() => new
    {
        KeepUserLoggedIn = false,
        PasswordConfiguration = PasswordRules.Present(),
        AllowChangePassword = true,
        AllowTwoFactor = true,
    };

    private async Task<string[]> LanguagesAsync(IReadOnlyUserGroup[] groups, bool all) => all
        ? [.. (await languages.GetAllAsync()).Select(language => language.IsoCode)]
        : await languages.CulturesAsync(groups.SelectMany(group => group.AllowedLanguages));
}
