using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Users;

public sealed class SqliteUserTests(SqliteFixture fixture) : UserContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUserTests(PostgresFixture fixture) : UserContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Users: saving, finding, paging, sessions, clients.</summary>
public abstract class UserContract(DatabaseFixture fixture)
{
    private IUserRepository Users => fixture.Get<IUserRepository>();

    private IUserGroupRepository Groups => fixture.Get<IUserGroupRepository>();

    [Fact]
    public void Seed_NewDatabase_HasTheSuperUserInTheAdministrators() => InScope(() =>
    {
        IUser user = Users.Get(Constants.Security.SuperUserKey)!;
        Assert.Equal(-1, user.Id);
        Assert.Contains(user.Groups, group => group.Alias == Constants.Security.AdminGroupAlias);
        Assert.Contains(Constants.Applications.Settings, user.AllowedSections);
    });

    [Fact]
    public void Save_NewUser_ReadsBackWhole() => InScope(() =>
    {
        User user = NewUser("anna@example.se");
        user.Comments = "Kommunikatör på Åshöjden";
        user.StartContentIds = [7, 8];
        user.Language = "sv";
        user.AddGroup(Groups.Get("editor")!.ToReadOnlyGroup());
        Users.Save(user);

        IUser read = Users.Get(user.Key)!;
        Assert.Equal(user.Id, read.Id);
        Assert.Equal("Kommunikatör på Åshöjden", read.Comments);
        Assert.Equal([7, 8], read.StartContentIds!);
        Assert.Equal("editor", Assert.Single(read.Groups).Alias);
        Assert.False(((User)read).IsDirty());
        Assert.Equal(DateTimeKind.Utc, read.CreateDate.Kind);
    });

    [Fact]
    public void GetByUsername_OtherCase_Finds() => InScope(() =>
    {
        Users.Save(NewUser("ÅSA@example.se"));
        Assert.NotNull(Users.GetByUsername("åsa@EXAMPLE.se", includeSecurityData: false));
        Assert.True(Users.ExistsByUserName("åsa@example.SE"));
    });

    [Fact]
    public void GetPagedResultsByQuery_FilterGroupAndState_AllApply() => InScope(() =>
    {
        for (int i = 0; i < 5; i++)
        {
            User user = NewUser($"paged{i}@example.se");
            user.IsApproved = i != 4;
            user.AddGroup(Groups.Get("writer")!.ToReadOnlyGroup());
            Users.Save(user);
        }

        IUser[] page = [.. Users.GetPagedResultsByQuery(
            null, 0, 2, out long total, user => user.Username, Direction.Descending, ["writer"], null, [UserState.Inactive],
            fixture.Scopes.CreateQuery<IUser>().Where(user => user.Username.Contains("PAGED")))];
        Assert.Equal(4, total);
        Assert.Equal(["paged3@example.se", "paged2@example.se"], page.Select(user => user.Username));
    });

    [Fact]
    public void GetUserStates_DisabledUser_IsCountedAsDisabled() => InScope(() =>
    {
        int before = Users.GetUserStates()[UserState.Disabled];
        User user = NewUser("disabled@example.se");
        user.IsApproved = false;
        Users.Save(user);
        Assert.Equal(before + 1, Users.GetUserStates()[UserState.Disabled]);
    });

    [Fact]
    public void ValidateLoginSession_ClearedSession_IsNotValid() => InScope(() =>
    {
        Guid session = Users.CreateLoginSession(-1, "127.0.0.1");
        Assert.True(Users.ValidateLoginSession(-1, session));
        Assert.False(Users.ValidateLoginSession(-2, session));
        Users.ClearLoginSession(session);
        Assert.False(Users.ValidateLoginSession(-1, session));
    });

    [Fact]
    public void GetByClientId_AfterAdd_FindsUntilRemoved() => InScope(() =>
    {
        Users.AddClientId(-1, "umbraco-back-office-test");
        Assert.Equal(-1, Users.GetByClientId("umbraco-back-office-test")!.Id);
        Assert.True(Users.RemoveClientId(-1, "umbraco-back-office-test"));
        Assert.Null(Users.GetByClientId("umbraco-back-office-test"));
    });

    [Fact]
    public void Delete_UserInGroup_LeavesTheGroup() => InScope(() =>
    {
        User user = NewUser("gone@example.se");
        user.AddGroup(Groups.Get("writer")!.ToReadOnlyGroup());
        Users.Save(user);
        Users.Delete(user);
        Assert.Null(Users.Get(user.Key));
        Assert.NotNull(Groups.Get("writer"));
    });

    [Fact]
    public void Get_AfterAChange_IsSeenByWhoChangedItAtOnceAndByOthersOnceItIsCommitted()
    {
        User user = NewUser("kand@example.se");
        Committed(() => Users.Save(user));
        Assert.Equal("Namn", Users.Get(user.Key)!.Name);
        Users.Get(user.Key)!.Name = "Nobody has saved this";

        InScope(() =>
        {
            Rename(user.Key, "Eget");
            Assert.Equal("Eget", Users.Get(user.Key)!.Name);
        });
        Assert.Equal("Namn", Users.Get(user.Key)!.Name);

        Committed(() => Rename(user.Key, "Nytt"));
        Assert.Equal("Nytt", Users.Get(user.Key)!.Name);
        Assert.Equal("Nytt", Users.Get(user.Id)!.Name);

        Committed(() => Groups.AddOrUpdateGroupWithUsers(Groups.Get("writer")!, [user.Id]));
        Assert.Equal("writer", Assert.Single(Users.Get(user.Key)!.Groups).Alias);

        Committed(() => Users.Delete(user));
        Assert.Null(Users.Get(user.Key));
    }

    private void Rename(Guid key, string name)
    {
        IUser user = Users.Get(key)!;
        user.Name = name;
        Users.Save(user);
    }

    private void Committed(Action action)
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        action();
        scope.Complete();
    }

    private User NewUser(string username) => new(fixture.Get<IOptions<GlobalSettings>>().Value, "Namn", username, username, "hash");

    private void InScope(Action action)
    {
        // Never completed: every test leaves the database as it was.
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        action();
    }
}
