namespace Varumarke.Persistence.Published;

/// <summary>Which version of a node is read.</summary>
internal enum VersionKind
{
    /// <summary>The published version of a document; there may be none.</summary>
    Published,

    /// <summary>The draft of a document.</summary>
    Draft,

    /// <summary>The one version that media have.</summary>
    Only,
}
