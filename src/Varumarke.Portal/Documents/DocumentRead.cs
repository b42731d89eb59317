using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Documents;

/// <summary>A document as it was read for its page.</summary>
/// <param name="Model">What the page shows.</param>
/// <param name="Pictures">The keys of its pictures; whether they may be shown is asked later.</param>
/// <param name="Head">Its title, addresses and owner.</param>
internal sealed record DocumentRead(DocumentModel Model, IReadOnlyList<Guid> Pictures, PageHead Head);
