using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Access;

/// <summary>Asks the gate about a document at hand.</summary>
public static class DocumentGateExtensions
{
    /// <summary>What the rule says of a document.</summary>
    public static DocumentAccess Decide(this IDocumentGate gate, IPublishedContent document)
    {
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(document);
        return gate.Decide(document.Key, document.ContentType.Alias);
    }

    /// <summary>Whether a document may leave and be named.</summary>
    public static bool Lets(this IDocumentGate gate, IPublishedContent document) => gate.Decide(document) == DocumentAccess.Deliverable;
}
