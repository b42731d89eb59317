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
    private readonly IEntityService _entities;
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
        IEntityService entities,
        IDocumentNavigationQueryService navigation,
        IOptionsMonitor<DeliveryApiSettings> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_publicAccess, _keys, _entities, _navigation, _settings) = (publicAccess, keys, entities, navigation, settings);
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
        if (!restrictions.Protects)
        {
            return false;
        }

        if (restrictions.ProtectsAll)
        {
            return true;
        }

        Guid? at = key;
        while (at is { } document)
        {
            if (restrictions.ProtectedRoots.Contains(document))
            {
                return true;
            }

            // Where a document lies must be known before it can be said to lie outside a protected branch.
            if (!_navigation.TryGetParentKey(document, out at))
            {
                return true;
            }
        }

        return false;
    }

    // What was read while a change came is used once and not kept.
    private DocumentRestrictions Read()
    {
        long before = Volatile.Read(ref _changes);
        DocumentRestrictions read = ReadRestrictions();
        lock (_lock)
        {
            if (_changes == before && !read.ProtectsAll)
            {
                _restrictions = read;
            }
        }

        return read;
    }

    // A protection of a document whose key cannot be told could be of any: then all are kept in, and it is read again.
    private DocumentRestrictions ReadRestrictions()
    {
        var roots = new HashSet<Guid>();
        bool unknown = false;
        foreach (PublicAccessEntry entry in _publicAccess.GetAll())
        {
            Attempt<Guid> key = _keys.GetKeyForId(entry.ProtectedNodeId, UmbracoObjectTypes.Document);
            if (key.Success)
            {
                roots.Add(key.Result);
            }
            else
            {
                // One of a document that has been deleted since protects nothing.
                unknown |= _entities.Exists(entry.ProtectedNodeId);
            }
        }

        return new DocumentRestrictions(roots, _settings.CurrentValue, unknown);
    }
}
