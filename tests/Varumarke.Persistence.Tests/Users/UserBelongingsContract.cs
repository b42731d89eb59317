using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Users;

public sealed class SqliteUserBelongingsTests(SqliteFixture fixture) : UserBelongingsContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUserBelongingsTests(PostgresFixture fixture) : UserBelongingsContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>What is kept for a user: data of the backoffice, second factors.</summary>
public abstract class UserBelongingsContract(DatabaseFixture fixture)
{
    [Fact]
    public async Task UserData_SavedChangedFilteredAndDeleted()
    {
        IUserDataRepository repository = fixture.Get<IUserDataRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        IUserData saved = await repository.Save(new Umbraco.Cms.Core.Models.Membership.UserData { UserKey = Constants.Security.SuperUserKey, Group = "kolumner", Identifier = "media", Value = "namn" });
        await repository.Save(new Umbraco.Cms.Core.Models.Membership.UserData { UserKey = Constants.Security.SuperUserKey, Group = "annat", Identifier = "media", Value = "x" });
        saved.Value = "datum";
        await repository.Update(saved);

        PagedModel<IUserData> found = await repository.GetAsync(0, 10, new Filter { Groups = ["kolumner"], UserKeys = [Constants.Security.SuperUserKey] });
        Assert.Equal((1, "datum"), (found.Total, Assert.Single(found.Items).Value));
        Assert.Equal(0, (await repository.GetAsync(0, 10, new Filter { UserKeys = [Guid.NewGuid()] })).Total);
        await repository.Delete(saved);
        Assert.Null(await repository.GetAsync(saved.Key));
    }

    [Fact]
    public async Task TwoFactor_ANewOneTakesThePlaceOfTheOneBefore()
    {
        ITwoFactorLoginRepository repository = fixture.Get<ITwoFactorLoginRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        var owner = Guid.NewGuid();
        repository.Save(new TwoFactorLogin { UserOrMemberKey = owner, ProviderName = "app", Secret = "ett" });
        repository.Save(new TwoFactorLogin { UserOrMemberKey = owner, ProviderName = "app", Secret = "två" });

        ITwoFactorLogin login = Assert.Single(await repository.GetByUserOrMemberKeyAsync(owner));
        Assert.Equal("två", login.Secret);
        Assert.True(await repository.DeleteUserLoginsAsync(owner, "app"));
        Assert.False(await repository.DeleteUserLoginsAsync(owner));
    }

    private sealed class Filter : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; }

        public ICollection<string>? Groups { get; set; }

        public ICollection<string>? Identifiers { get; set; }
    }
}
