using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Http.Problems;

namespace Varumarke.Web.Problems;

/// <summary>The problem document for what is refused before, or falls through, what answers requests.</summary>
internal static class ProblemDocument
{
    private const int LongestDetail = 300;

    /// <summary>A request that the server could not read, in the server's words.</summary>
    public static Problem Of(BadHttpRequestException refused)
    {
        string told = refused.Message.Length > LongestDetail ? refused.Message[..LongestDetail] + "…" : refused.Message;
        return Problem.Of(refused.StatusCode, HostTexts.Unreadable(told));
    }

    /// <summary>What an exception that nobody has caught is answered.</summary>
    public static Task WriteAsync(HttpContext context, Exception failure) => failure switch
    {
        BadHttpRequestException refused => ProblemWriter.WriteAsync(context, Of(refused)),
        UnstorableTextException text => ProblemWriter.WriteAsync(context, StatusCodes.Status400BadRequest, text.Told),
        _ => ProblemWriter.WriteAsync(context, StatusCodes.Status500InternalServerError, HostTexts.Failed),
    };
}
