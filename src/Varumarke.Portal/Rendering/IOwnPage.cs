using Microsoft.AspNetCore.Http;

namespace Varumarke.Portal.Rendering;

/// <summary>The page of a kind of document that shows more than its texts, such as a goal's. Several may be registered; the first that knows a document writes it.</summary>
internal interface IOwnPage
{
    /// <summary>Answers with the page; false where the document is of another kind, or may not be shown.</summary>
    Task<bool> TryWriteAsync(HttpContext context, Guid key, string language);
}
