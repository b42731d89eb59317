using Umbraco.Cms.Core.Scoping;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Scoping;

/// <summary>Writes of repositories that callers need no scope for.</summary>
internal static class WritesAnywhere
{
    /// <summary>Writes in the ambient scope, or in a transaction of its own where none is open.</summary>
    /// <returns>What the write says: how many rows it changed.</returns>
    public static int WriteAnywhere(this IAmbientDatabase database, ICoreScopeProvider scopes, Func<VarumarkeDbContext, int> write)
    {
        if (database.HasScope)
        {
            return write(database.Write);
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        int rows = write(database.Write);
        scope.Complete();
        return rows;
    }
}
