using Microsoft.AspNetCore.Http;

namespace Varumarke.Http.Answers;

/// <summary>What other websites' pages may read. What everybody may read, everybody's pages may.</summary>
public static class CrossOrigin
{
    private const string Any = "*";

    /// <summary>Lets the pages of all websites read an answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="exposed">The headers that those pages' scripts may see beside what they always may; null for none.</param>
    public static void LetAllRead(HttpResponse response, string? exposed = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.AccessControlAllowOrigin = Any;
        if (exposed is not null)
        {
            response.Headers.AccessControlExposeHeaders = exposed;
        }
    }
}
