using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Languages;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.UserGroups;

/// <summary>User groups as the client reads and writes them.</summary>
internal sealed class UserGroupPresenter(IIdKeyMap keys, ILanguageService languages, IShortStringHelper strings)
{
    public async Task<object> PresentAsync(IUserGroup group) => new
    {
        Id = group.Key,
        Name = group.Name ?? group.Alias,
        group.Alias,
        group.Icon,
        Sections = group.AllowedSections.Select(SectionNames.ToClient).ToArray(),
        Languages = await languages.CulturesAsync(group.AllowedLanguages),
        group.HasAccessToAllLanguages,
        DocumentStartNode = Start(group.StartContentId, UmbracoObjectTypes.Document),
        DocumentRootAccess = group.StartContentId == Constants.System.Root,
        MediaStartNode = Start(group.StartMediaId, UmbracoObjectTypes.Media),
        MediaRootAccess = group.StartMediaId == Constants.System.Root,
        FallbackPermissions = group.Permissions.ToArray(),
        Permissions = PermissionModels.Present(group.GranularPermissions),
        IsDeletable = !group.IsSystemUserGroup(),
        AliasCanBeChanged = !group.IsSystemUserGroup(),
    };

    public static object Item(IUserGroup group) => new { Id = group.Key, Flags = Array.Empty<object>(), Name = group.Name ?? group.Alias, group.Icon, group.Alias };

    public UserGroup New(SentUserGroup sent) => new(strings) { Key = sent.Id is { } key && key != Guid.Empty ? key : Guid.NewGuid() };

    /// <summary>Writes what was sent into a group.</summary>
    /// <returns>The reason why it cannot be; null where it was.</returns>
    public async Task<Answer?> FillAsync(IUserGroup group, SentUserGroup sent)
    {
        if (!TryStart(sent.DocumentRootAccess, sent.DocumentStartNode, UmbracoObjectTypes.Document, out int? content))
        {
            return UserGroupRefusals.Of(Umbraco.Cms.Core.Services.OperationStatus.UserGroupOperationStatus.DocumentStartNodeKeyNotFound);
        }

        if (!TryStart(sent.MediaRootAccess, sent.MediaStartNode, UmbracoObjectTypes.Media, out int? media))
        {
            return UserGroupRefusals.Of(Umbraco.Cms.Core.Services.OperationStatus.UserGroupOperationStatus.MediaStartNodeKeyNotFound);
        }

        ILanguage[] all = [.. await languages.GetAllAsync()];
        ILanguage?[] named = [.. (sent.Languages ?? []).Distinct().Select(code => all.FirstOrDefault(language => language.IsoCode.InvariantEquals(code)))];
        if (named.Contains(null))
        {
            return UserGroupRefusals.Of(Umbraco.Cms.Core.Services.OperationStatus.UserGroupOperationStatus.LanguageNotFound);
        }

        group.Name = (sent.Name ?? string.Empty).Trim();
        group.Alias = sent.Alias is { Length: > 0 } alias ? alias : group.Name.ToSafeAlias(strings, true);
        group.Icon = sent.Icon;
        group.HasAccessToAllLanguages = sent.HasAccessToAllLanguages;
        group.StartContentId = content;
        group.StartMediaId = media;
        group.Permissions = (sent.FallbackPermissions ?? []).ToHashSet();
        group.GranularPermissions = PermissionModels.Read(sent.Permissions);
        group.ClearAllowedLanguages();
        foreach (ILanguage? language in named)
        {
            group.AddAllowedLanguage(language!.Id);
        }

        group.ClearAllowedSections();
        foreach (string section in (sent.Sections ?? []).Select(SectionNames.ToEngine).Distinct())
        {
            group.AddAllowedSection(section);
        }

        return null;
    }

    private Reference? Start(int? id, UmbracoObjectTypes kind) =>
        id is { } known and > 0 && keys.GetKeyForId(known, kind) is { Success: true } found ? new Reference(found.Result) : null;

    private bool TryStart(bool root, Reference? sent, UmbracoObjectTypes kind, out int? id)
    {
        id = root ? Constants.System.Root : null;
        if (root || sent is null)
        {
            return true;
        }

        Attempt<int> found = keys.GetIdForKey(sent.Id, kind);
        id = found.Success ? found.Result : null;
        return found.Success;
    }
}
