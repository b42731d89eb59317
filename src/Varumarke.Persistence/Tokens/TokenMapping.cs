using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;

namespace Varumarke.Persistence.Tokens;

/// <summary>
/// OpenIddict's own entities, in tables that are named as all others: the programs that may sign somebody in, what they were
/// allowed, and the tokens they were given.
/// </summary>
internal static class TokenMapping
{
    public static void MapTokens(this ModelBuilder model)
    {
        model.UseOpenIddict();
        model.Entity<OpenIddictEntityFrameworkCoreApplication>().ToTable("openid_applications");
        model.Entity<OpenIddictEntityFrameworkCoreAuthorization>().ToTable("openid_authorizations");
        model.Entity<OpenIddictEntityFrameworkCoreScope>().ToTable("openid_scopes");
        model.Entity<OpenIddictEntityFrameworkCoreToken>().ToTable("openid_tokens");
    }
}
