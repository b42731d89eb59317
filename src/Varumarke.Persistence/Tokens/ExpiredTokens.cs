using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.SignIn;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Tokens;

/// <summary>Clears away what OpenIddict keeps of tokens that nobody can use any more.</summary>
internal sealed class ExpiredTokens(ScopeProvider scopes) : IExpiredTokens
{
    public int Remove(DateTime before, int most)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        VarumarkeDbContext context = scopes.Write;
        DbSet<OpenIddictEntityFrameworkCoreToken> tokens = context.Set<OpenIddictEntityFrameworkCoreToken>();
        string?[] ids = [.. tokens.Where(token => token.ExpirationDate < before).OrderBy(token => token.ExpirationDate).Take(most).Select(token => token.Id)];
        int removed = ids.Length == 0 ? 0 : tokens.Where(token => ids.Contains(token.Id)).ExecuteDelete();
        context.Set<OpenIddictEntityFrameworkCoreAuthorization>()
            .Where(given => given.Type == OpenIddictConstants.AuthorizationTypes.AdHoc && given.CreationDate < before && !given.Tokens.Any())
            .ExecuteDelete();
        return removed;
    }
}
