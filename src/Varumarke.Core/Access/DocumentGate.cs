using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Varumarke.Core.Access;

/// <summary>
/// The rule: of a type that may leave, and neither protected nor below what is. The restrictions are read once and kept until
/// they change; where there are none, a question costs one comparison.
/// </summary>
public sealed class DocumentGate : IDocumentGate, IDisposable
{
    private readonly IPublicAccessService _publicAccess;
    private readonly IIdKeyMap _keys;
    private readonly IDocumentNavigationQueryService _navigation;
    private readonly IOptionsMonitor<DeliveryApiSettings> _settings;
    private readonly IDisposable? _watch;
    private readonly Lock _lock = new();
    private volatile DocumentRestrictions? _restrictions;
    private long _changes;

    /// <summary>A gate that follows the settings as they change.</summary>
    public DocumentGate(
        IPublicAccessService publicAccess,
        IIdKeyMap keys,
        IDocumentNavigationQueryService navigation,
        IOptionsMonitor<DeliveryApiSettings> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_publicAccess, _keys, _navigation, _settings) = (publicAccess, keys, navigation, settings);
        _watch = settings.OnChange(_ => Forget());
    }

    /// <inheritdoc />
    public DocumentRestrictions Restrictions => _restrictions ?? Read();

    /// <inheritdoc />
    public DocumentAccess Decide(Guid key, string typeAlias)
    {
        DocumentRestrictions restrictions = Restrictions;
        if (restrictions.AreNone)
        {
            return DocumentAccess.Deliverable;
        }

        if (!restrictions.AllowsType(typeAlias))
        {
            return DocumentAccess.Disallowed;
        }

        return IsProtected(restrictions, key) ? DocumentAccess.Protected : DocumentAccess.Deliverable;
    }

    /// <inheritdoc />
    public void Forget()
    {
        lock (_lock)
        {
            _changes++;
            _restrictions = null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _watch?.Dispose();

    private bool IsProtected(DocumentRestrictions restrictions, Guid key)
    {
        if (restrictions.ProtectedRoots.Count == 0)
        {
            return false;
        }

        Guid? at = key;
        while (at is { } document)
        {
            if (restrictions.ProtectedRoots.Contains(document))
            {
                return true;
            }

            at = _navigation.TryGetParentKey(document, out Guid? parent) ? parent : null;
        }

        return false;
    }

    // What was read while a change came is used once and not kept.
    private DocumentRestrictions Read()
    {
        long before = Volatile.Read(ref _changes);
        var read = new DocumentRestrictions(ProtectedRoots(), _settings.CurrentValue);
        lock (_lock)
        {
            if (_changes == before)
            {
                _restrictions = read;
            }
        }

        return read;
    }

    private IEnumerable<Guid> ProtectedRoots() => _publicAccess.GetAll()
        .Select(entry => _keys.GetKeyForId(entry.ProtectedNodeId, UmbracoObjectTypes.Document))
        .Where(key => key.Success)
        .Select(key => key.Result);
}
