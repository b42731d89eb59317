using System.Collections.Concurrent;
using System.Collections.Frozen;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Extensions;

namespace Varumarke.Core.Access;

/// <summary>One state of what is restricted: the documents at the top of protected branches, and which types may leave.</summary>
public sealed class DocumentRestrictions
{
    private readonly DeliveryApiSettings _settings;
    private readonly ConcurrentDictionary<string, bool> _types = new(StringComparer.Ordinal);
    private readonly bool _allowsAllTypes;

    /// <summary>The restrictions that public access and the settings make together.</summary>
    /// <param name="protectedRoots">The documents at the top of protected branches.</param>
    /// <param name="settings">Which types may leave.</param>
    /// <param name="protectsAll">Whether something is protected and it cannot be told what.</param>
    public DocumentRestrictions(IEnumerable<Guid> protectedRoots, DeliveryApiSettings settings, bool protectsAll = false)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        ProtectedRoots = protectedRoots.ToFrozenSet();
        ProtectsAll = protectsAll;
        _allowsAllTypes = settings is { AllowedContentTypeAliases.Count: 0, DisallowedContentTypeAliases.Count: 0 };
    }

    /// <summary>The documents that are protected together with all that lies below them.</summary>
    public FrozenSet<Guid> ProtectedRoots { get; }

    /// <summary>Whether everything is kept in, since it cannot be told what is protected.</summary>
    public bool ProtectsAll { get; }

    /// <summary>Whether any document is protected.</summary>
    public bool Protects => ProtectsAll || ProtectedRoots.Count > 0;

    /// <summary>Whether nothing is restricted, as on most sites.</summary>
    public bool AreNone => _allowsAllTypes && !Protects;

    /// <summary>Whether documents of a type may leave. Element types of blocks are no documents: ask only about documents.</summary>
    public bool AllowsType(string alias) =>
        _allowsAllTypes || _types.GetOrAdd(alias, static (asked, settings) => settings.IsAllowedContentType(asked), _settings);
}
