using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Users;

public sealed class SqliteUserBelongingsTests(SqliteFixture fixture) : UserBelongingsContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUserBelongingsTests(PostgresFixture fixture) : UserBelongingsContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>What is kept for a user: data of the backoffice, second factors, accounts elsewhere.</summary>
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

    [Fact]
    public void ExternalLogins_SavedAsASet_KeepWhatStaysAndLoseWhatGoes()
    {
        IExternalLoginWithKeyRepository repository = fixture.Get<IExternalLoginWithKeyRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        var owner = Guid.NewGuid();
        repository.Save(owner, [new ExternalLogin("kommun", "ett"), new ExternalLogin("region", "två", "{}")]);
        int kept = Of(owner).Single(login => login.LoginProvider == "kommun").Id;
        repository.Save(owner, [new ExternalLogin("kommun", "ett"), new ExternalLogin("stat", "tre")]);

        Assert.Equal([("kommun", "ett"), ("stat", "tre")], Of(owner).Select(login => (login.LoginProvider, login.ProviderKey)));
        Assert.Equal(kept, Of(owner)[0].Id);
        Assert.Equal(owner, repository.Get(fixture.Scopes.CreateQuery<IIdentityUserLogin>().Where(login => login.LoginProvider == "stat" && login.ProviderKey == "tre")).Single().Key);
        repository.Delete(Of(owner)[0]);
        Assert.Equal("stat", Assert.Single(Of(owner)).LoginProvider);
        repository.DeleteUserLogins(owner);
        Assert.Empty(Of(owner));
    }

    [Fact]
    public void ExternalLogin_OfAnother_IsNotTaken()
    {
        IExternalLoginWithKeyRepository repository = fixture.Get<IExternalLoginWithKeyRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        repository.Save(Guid.NewGuid(), [new ExternalLogin("kommun", "samma")]);

        Assert.ThrowsAny<Exception>(() => repository.Save(Guid.NewGuid(), [new ExternalLogin("kommun", "samma")]));
    }

    private IIdentityUserLogin[] Of(Guid owner) =>
        [.. fixture.Get<IExternalLoginWithKeyRepository>().Get(fixture.Scopes.CreateQuery<IIdentityUserLogin>().Where(login => login.Key == owner))];

    private sealed class Filter : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; }

        public ICollection<string>? Groups { get; set; }

        public ICollection<string>? Identifiers { get; set; }
    }
}
