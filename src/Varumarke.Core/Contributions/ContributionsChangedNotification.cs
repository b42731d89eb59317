using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Core.Contributions;

/// <summary>A contribution was changed; told when that is committed.</summary>
/// <param name="key">Its key.</param>
public sealed class ContributionsChangedNotification(Guid key) : INotification
{
    /// <summary>Its key.</summary>
    public Guid Key { get; } = key;
}
