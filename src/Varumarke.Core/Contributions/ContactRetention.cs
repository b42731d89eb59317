using Umbraco.Cms.Core.Scoping;

namespace Varumarke.Core.Contributions;

/// <summary>Erases contact details by rule, with the mails that wait for them.</summary>
public sealed class ContactRetention(IContributionRepository contributions, ContributionMails mails, ICoreScopeProvider scopes, TimeProvider time)
{
    /// <summary>Erases what is older than the rule allows; says of how many.</summary>
    public int Erase(ContributionOptions rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        DateTime now = time.GetUtcNow().UtcDateTime;
        using ICoreScope scope = scopes.CreateCoreScope();
        IReadOnlyList<Guid> keys = contributions.WithContactBefore(now.AddDays(-rule.KeepContactDaysAfterDone), now.AddDays(-rule.KeepContactDaysAtMost));
        contributions.EraseContacts(keys);
        foreach (Guid key in keys)
        {
            mails.Forget(key);
        }

        scope.Complete();
        return keys.Count;
    }
}
