using Microsoft.AspNetCore.Http;

namespace Varumarke.Http.Editors;

/// <summary>
/// Asks of a request for a file whether a signed-in editor makes it, who sees also what may not leave. The one who answers keeps
/// no secret: where nobody is signed in the answer is no.
/// </summary>
public interface IEditorSight
{
    /// <summary>Whether whoever asks is signed in to the backoffice and may see this media item there.</summary>
    ValueTask<bool> SeesAsync(HttpContext context, Guid mediaKey);
}
