using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.LongRunningOperations;

/// <summary>
/// Umbraco says that work has succeeded, and then what came of it, in one transaction. What is told outside of transactions, so that it
/// can be told while one is at work, must not come in between: whoever asks would find a success without a result.
/// </summary>
internal static class EndedOperations
{
    /// <summary>Whether it is told later: that work has succeeded, when the scope around the caller has committed, where there is one.</summary>
    public static bool IsToldLater(this IAmbientDatabase database, Guid id, LongRunningOperationStatus status, Action tell)
    {
        if (status != LongRunningOperationStatus.Success || !database.HasScope)
        {
            return false;
        }

        database.OnScopeEnd($"operation_{id:N}", isCommitted =>
        {
            if (isCommitted)
            {
                tell();
            }
        });
        return true;
    }
}
