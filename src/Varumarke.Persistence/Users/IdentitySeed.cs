using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.UserGroups;

namespace Varumarke.Persistence.Users;

/// <summary>
/// Umbraco's five groups, and the super user, who has no password until the first start gives it one. Keys and aliases
/// are Umbraco's, so that what another Umbraco site exports finds the same groups here.
/// </summary>
internal sealed class IdentitySeed(TimeProvider time) : IDatabaseSeed
{
    private static readonly string[] EditorSections = [Constants.Applications.Content, Constants.Applications.Media];

    private static readonly string[] Read = [ActionBrowse.ActionLetter, ActionDocumentPropertyRead.ActionLetter];

    private static readonly string[] Write =
        [.. Read, ActionDocumentPropertyWrite.ActionLetter, ActionNew.ActionLetter, ActionUpdate.ActionLetter];

    private static readonly string[] Edit =
    [
        .. Write, ActionPublish.ActionLetter, ActionUnpublish.ActionLetter, ActionDelete.ActionLetter, ActionMove.ActionLetter,
        ActionCopy.ActionLetter, ActionSort.ActionLetter, ActionRollback.ActionLetter, ActionRestore.ActionLetter,
        ActionProtect.ActionLetter, ActionNotify.ActionLetter, ActionCreateBlueprintFromContent.ActionLetter,
    ];

    private static readonly string[] Everything = [.. Edit, ActionAssignDomain.ActionLetter, ActionRights.ActionLetter];

    private const string EditorGroupAlias = "editor";
    private const string SensitiveDataGroupAlias = "sensitiveData";
    private const string TranslatorGroupAlias = "translator";
    private const string WriterGroupAlias = "writer";

    public string Name => "identity";

    public int Order => 0;

    public void Seed(VarumarkeDbContext context)
    {
        string[] allSections =
        [
            .. EditorSections, Constants.Applications.Members, Constants.Applications.Packages, Constants.Applications.Settings,
            Constants.Applications.Translation, Constants.Applications.Users,
        ];
        UserGroupRow administrators = Group(1, Constants.Security.AdminGroupKey, Constants.Security.AdminGroupAlias, "Administrators", "icon-medal", allSections, Everything);
        UserGroupRow sensitiveData = Group(5, Constants.Security.SensitiveDataGroupKey, SensitiveDataGroupAlias, "Sensitive data", "icon-lock", [], []);
        context.InsertMany(
        [
            administrators,
            Group(2, Constants.Security.WriterGroupKey, WriterGroupAlias, "Writers", "icon-edit", [Constants.Applications.Content], Write),
            Group(3, Constants.Security.EditorGroupKey, EditorGroupAlias, "Editors", "icon-tools", EditorSections, Edit),
            Group(4, Constants.Security.TranslatorGroupKey, TranslatorGroupAlias, "Translators", "icon-globe", [Constants.Applications.Translation], Write),
            sensitiveData,
        ]);
        context.Insert(new UserRow
        {
            Id = -1,
            Key = Constants.Security.SuperUserKey,
            Name = "Administrator",
            Email = "admin@localhost",
            Username = "admin@localhost",
            Password = "default",
            IsApproved = true,
            Language = "sv",
            SecurityStamp = Guid.NewGuid().ToString(),
            Kind = UserKind.Default,
            CreateDate = Now,
            UpdateDate = Now,
        });
        context.InsertMany(
        [
            new UserGroupMemberRow { UserId = -1, GroupId = administrators.Id },
            new UserGroupMemberRow { UserId = -1, GroupId = sensitiveData.Id },
        ]);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // The ids are left to the database: PostgreSQL's counter must know of them.
    private UserGroupRow Group(int order, Guid key, string alias, string name, string icon, string[] sections, string[] permissions) => new()
    {
        Key = key,
        Alias = alias,
        Name = name,
        Icon = icon,
        HasAccessToAllLanguages = true,
        StartContentId = alias == SensitiveDataGroupAlias || alias == TranslatorGroupAlias ? null : Constants.System.Root,
        StartMediaId = alias is Constants.Security.AdminGroupAlias or EditorGroupAlias ? Constants.System.Root : null,
        Sections = [.. sections],
        Permissions = [.. permissions],
        CreateDate = Now.AddTicks(order * TimeSpan.TicksPerMillisecond),
        UpdateDate = Now,
    };
}
