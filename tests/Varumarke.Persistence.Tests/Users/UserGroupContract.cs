using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Users;

public sealed class SqliteUserGroupTests(SqliteFixture fixture) : UserGroupContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUserGroupTests(PostgresFixture fixture) : UserGroupContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Groups and what they may do.</summary>
public abstract class UserGroupContract(DatabaseFixture fixture)
{
    private static readonly int Node = Constants.System.RecycleBinContent;

    private IUserGroupRepository Groups => fixture.Get<IUserGroupRepository>();

    [Fact]
    public void Save_NewGroup_ReadsBackWhole() => InScope(() =>
    {
        UserGroup group = NewGroup("kommunikatorer");
        group.AddAllowedSection(Constants.Applications.Media);
        group.AddAllowedLanguage(3);
        group.Permissions = new HashSet<string> { "Umb.Document.Read" };
        group.GranularPermissions = new HashSet<IGranularPermission>
        {
            new DocumentGranularPermission { Key = Guid.NewGuid(), Permission = "Umb.Document.Read" },
            new UnknownTypeGranularPermission { Context = "Own", Permission = "Own.Verb" },
        };
        Groups.Save(group);

        IUserGroup read = Groups.Get("KOMMUNIKATORER")!;
        Assert.Equal(group.Id, read.Id);
        Assert.Equal([Constants.Applications.Media], read.AllowedSections);
        Assert.Equal([3], read.AllowedLanguages);
        Assert.Equal(group.GranularPermissions, read.GranularPermissions);
    });

    [Fact]
    public void AddOrUpdateGroupWithUsers_Members_AreReplaced() => InScope(() =>
    {
        UserGroup group = NewGroup("medlemmar");
        Groups.AddOrUpdateGroupWithUsers(group, [-1]);
        Assert.Equal(1, Groups.Get(group.Id)!.UserCount);
        Groups.AddOrUpdateGroupWithUsers(group, []);
        Assert.Equal(0, Groups.Get(group.Id)!.UserCount);
    });

    [Fact]
    public void GetPermissions_ExplicitOnNode_BeatsTheGroupsDefault() => InScope(() =>
    {
        UserGroup group = NewGroup("behorighet");
        group.Permissions = new HashSet<string> { "Umb.Document.Read", "Umb.Document.Publish" };
        Groups.Save(group);
        Groups.ReplaceGroupPermissions(group.Id, new HashSet<string> { "Umb.Document.Read" }, Node);

        EntityPermissionCollection permissions = Groups.GetPermissions([group.ToReadOnlyGroup()], true, Node, Constants.System.Root);
        Assert.Equal(["Umb.Document.Read"], permissions.GetAllPermissions(Node));
        Assert.Equal(2, permissions.GetAllPermissions(Constants.System.Root).Count);
    });

    [Fact]
    public void ReplaceGroupPermissions_Nothing_MeansMayDoNothing() => InScope(() =>
    {
        UserGroup group = NewGroup("inget");
        group.Permissions = new HashSet<string> { "Umb.Document.Read" };
        Groups.Save(group);
        Groups.ReplaceGroupPermissions(group.Id, new HashSet<string>(), Node);
        EntityPermissionCollection permissions = Groups.GetPermissions([group.ToReadOnlyGroup()], true, Node);
        Assert.Equal([string.Empty], permissions.GetAllPermissions(Node));
    });

    [Fact]
    public void Save_RolledBack_IsNotSeenByOthers()
    {
        using (fixture.Scopes.CreateCoreScope())
        {
            Groups.Save(NewGroup("ospard"));
            Assert.NotNull(Groups.Get("ospard"));
        }

        InScope(() => Assert.Null(Groups.Get("ospard")));
    }

    [Fact]
    public async Task Save_NotYetCommitted_IsUnseenInAnotherFlow()
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        Groups.Save(NewGroup("pagaende"));
        Assert.NotNull(Groups.Get("pagaende"));
        Task<bool> other;
        using (ExecutionContext.SuppressFlow())
        {
            other = Task.Run(() =>
            {
                using ICoreScope theirs = fixture.Scopes.CreateCoreScope(autoComplete: true);
                return Groups.Get("pagaende") is null;
            });
        }

        Assert.True(await other);
    }

    private UserGroup NewGroup(string alias) => new(fixture.Get<IShortStringHelper>(), 0, alias, alias, "icon-users");

    private void InScope(Action action)
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        action();
    }
}
