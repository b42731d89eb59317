using Microsoft.Extensions.Options;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>The settings of external sign-in, read at the start.</summary>
public sealed class ExternalSignInCheckTests
{
    [Fact]
    public void Validate_WholeProvider_Succeeds() => Assert.True(Check(_ => { }).Succeeded);

    [Fact]
    public void Validate_Nothing_Succeeds() => Assert.True(new ExternalSignInCheck().Validate(null, new ExternalSignInOptions()).Succeeded);

    [Theory]
    [InlineData("http://id.example.se/")]
    [InlineData("id.example.se")]
    [InlineData("ftp://id.example.se/")]
    [InlineData("https://user:password@id.example.se/")]
    public void Validate_AuthorityNotSafe_Fails(string authority) => Assert.Contains("Authority", Check(provider => provider.Authority = authority).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Validate_HttpOnThisMachine_Succeeds() => Assert.True(Check(provider => provider.Authority = "http://localhost:5001/").Succeeded);

    [Fact]
    public void Validate_ManyFaults_AreSaidAtOnceWithoutTheSecret()
    {
        ValidateOptionsResult result = Check(provider =>
        {
            provider.ClientId = " ";
            provider.DisplayName = string.Empty;
            provider.Prompt = "always";
            provider.LetsInUnknown = true;
        });

        Assert.Equal(4, result.Failures!.Count());
        Assert.DoesNotContain("hemlig", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NewUsersBecomeAdministrators_Fails() => Assert.False(Check(provider =>
    {
        provider.LetsInUnknown = true;
        provider.NewUsersGroup = "Admin";
    }).Succeeded);

    [Theory]
    [InlineData("Stora Bokstäver")]
    [InlineData("a/b")]
    [InlineData("abcdefghijklmnopqrstuvwxyz1234567")]
    public void Validate_NameThatIsNoPartOfAnAddress_Fails(string name) => Assert.False(Check(_ => { }, name).Succeeded);

    private static ValidateOptionsResult Check(Action<ExternalProvider> change, string name = "kommun")
    {
        var provider = new ExternalProvider { Authority = "https://id.example.se/", ClientId = "varumarke", ClientSecret = "hemlig", DisplayName = "Kommunen" };
        change(provider);
        return new ExternalSignInCheck().Validate(null, new ExternalSignInOptions { Providers = { [name] = provider } });
    }
}
