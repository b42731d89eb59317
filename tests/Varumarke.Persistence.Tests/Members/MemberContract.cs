using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Members;

public sealed class SqliteMemberTests(SqliteFixture fixture) : MemberContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresMemberTests(PostgresFixture fixture) : MemberContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Members and their groups: saving, finding, narrowing, roles.</summary>
public abstract class MemberContract(DatabaseFixture fixture)
{
    private IMemberRepository Members => fixture.Get<IMemberRepository>();

    private IMemberGroupRepository Groups => fixture.Get<IMemberGroupRepository>();

    [Fact]
    public void Save_NewMember_ReadsBackWhole() => InScope(() =>
    {
        Member member = NewMember("åsa");
        member.RawPasswordValue = "hash";
        member.PasswordConfiguration = "format";
        member.IsApproved = false;
        member.Comments = "Följer skidspåren";
        Members.Save(member);

        IMember read = Members.Get(member.Id)!;
        Assert.Equal(member.Key, read.Key);
        Assert.Equal(("åsa@example.se", "åsa@example.se", "åsa"), (read.Email, read.Username, read.Name));
        Assert.Equal(("hash", "format", false), (read.RawPasswordValue, read.PasswordConfiguration, read.IsApproved));
        Assert.Equal("Följer skidspåren", read.Comments);
        Assert.NotNull(read.SecurityStamp);
        Assert.Equal("Member", read.ContentType.Alias);
        Assert.False(((Member)read).IsDirty());
    });

    [Fact]
    public void Save_Changed_ReadsBackWhatIsNew() => InScope(() =>
    {
        Member member = NewMember("bo");
        Members.Save(member);
        member.Name = "Bo Ek";
        member.Email = "bo.ek@example.se";
        member.IsLockedOut = true;
        member.FailedPasswordAttempts = 3;
        Members.Save(member);

        IMember read = Members.GetByUsername("BO@example.se")!;
        Assert.Equal(("Bo Ek", "bo.ek@example.se", true, 3), (read.Name, read.Email, read.IsLockedOut, read.FailedPasswordAttempts));
        Assert.True(Members.Exists("bo@EXAMPLE.se"));
    });

    [Fact]
    public void Delete_Member_LeavesNothing() => InScope(() =>
    {
        Member member = NewMember("cilla");
        Members.Save(member);
        Groups.CreateIfNotExists("Borttagna");
        Groups.AssignRoles([member.Id], ["Borttagna"]);
        Members.Delete(member);

        Assert.Null(Members.Get(member.Id));
        Assert.False(Members.Exists("cilla@example.se"));
        Assert.Empty(Members.GetByMemberGroup("Borttagna"));
    });

    [Fact]
    public void Get_ByQuery_FindsByEmail() => InScope(() =>
    {
        Members.Save(NewMember("dag"));
        IQuery<IMember> query = fixture.Scopes.CreateQuery<IMember>().Where(member => member.Email == "dag@example.se");

        Assert.Equal("dag", Assert.Single(Members.Get(query)).Name);
        Assert.Equal(1, Members.Count(query));
    });

    [Fact]
    public async Task GetPagedByFilter_EveryCondition_Applies()
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        Groups.CreateIfNotExists("Filtrerade");
        foreach (string name in (string[])["filter-a", "filter-b", "filter-c"])
        {
            Member member = NewMember(name);
            member.IsApproved = name != "filter-c";
            Members.Save(member);
            if (name != "filter-a")
            {
                Groups.AssignRoles([member.Id], ["Filtrerade"]);
            }
        }

        Assert.Equal(["filter-c", "filter-b", "filter-a"], await NamesAsync(new MemberFilter { Filter = "FILTER-" }, Ordering.By("username", Direction.Descending)));
        Assert.Equal(["filter-b", "filter-c"], await NamesAsync(new MemberFilter { Filter = "filter-", MemberGroupName = "Filtrerade" }));
        Assert.Equal(["filter-c"], await NamesAsync(new MemberFilter { Filter = "filter-", IsApproved = false }));
        Assert.Empty(await NamesAsync(new MemberFilter { Filter = "filter-", IsLockedOut = true }));
        Assert.Empty(await NamesAsync(new MemberFilter { Filter = "filter-", MemberGroupName = "Finns inte" }));
        Assert.Empty(await NamesAsync(new MemberFilter { Filter = "filter-", MemberTypeId = Guid.NewGuid() }));
        PagedModel<IMember> page = await Members.GetPagedByFilterAsync(new MemberFilter { Filter = "filter-" }, 1, 1, Ordering.By("email"));
        Assert.Equal((3, "filter-b"), (page.Total, Assert.Single(page.Items).Name));
    }

    [Fact]
    public void Roles_AssignedReplacedAndTakenAway() => InScope(() =>
    {
        Member member = NewMember("eva");
        Members.Save(member);
        Groups.CreateIfNotExists("Företag");
        Groups.CreateIfNotExists("Föreningar");
        Groups.AssignRoles([member.Id], ["företag"]);
        Groups.AssignRoles([member.Id], ["Företag", "Föreningar"]);
        Assert.Equal(["Företag", "Föreningar"], Groups.GetMemberGroupsForMember("EVA@example.se").Select(group => group.Name));

        Groups.DissociateRoles([member.Id], ["Företag"]);
        Assert.Equal(["Föreningar"], Groups.GetMemberGroupsForMember(member.Id).Select(group => group.Name));
        Groups.ReplaceRoles([member.Id], ["Företag"]);
        Assert.Equal("eva", Assert.Single(Members.FindMembersInRole("Företag", "eva")).Name);
    });

    [Fact]
    public void Group_SavedRenamedAndDeleted() => InScope(() =>
    {
        var group = new MemberGroup { Name = "Skolor" };
        Groups.Save(group);
        group.Name = "Skola";
        Groups.Save(group);

        Assert.Equal(group.Key, Groups.GetByName("skola")!.Key);
        Assert.Equal(group.Id, Groups.Get(group.Key)!.Id);
        Groups.Delete(group);
        Assert.Null(Groups.Get(group.Id));
    });

    private Member NewMember(string name)
    {
        IMemberTypeRepository types = fixture.Get<IMemberTypeRepository>();
        IMemberType? type = types.Get("Member");
        if (type is null)
        {
            var made = new MemberType(fixture.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "Member", Name = "Member" };
            var textarea = new DataType(fixture.Get<Umbraco.Cms.Core.PropertyEditors.PropertyEditorCollection>()["Umbraco.TextArea"]!, fixture.Get<Umbraco.Cms.Core.Serialization.IConfigurationEditorJsonSerializer>()) { Name = "Textarea" };
            fixture.Get<IDataTypeRepository>().Save(textarea);
            made.AddPropertyType(new PropertyType(fixture.Get<IShortStringHelper>(), textarea, Constants.Conventions.Member.Comments) { Name = "Comments" });
            types.Save(made);
            type = made;
        }

        return new Member(name, $"{name}@example.se", $"{name}@example.se", type);
    }

    private async Task<string[]> NamesAsync(MemberFilter filter, Ordering? ordering = null) =>
        [.. (await Members.GetPagedByFilterAsync(filter, 0, 100, ordering ?? Ordering.By("name"))).Items.Select(member => member.Name!)];

    private void InScope(Action act)
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        act();
    }
}
