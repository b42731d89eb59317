using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Http.Problems;

namespace Varumarke.Renditions.Serving;

/// <summary>Says why there is no file: problem documents (RFC 9457) that name what was wrong and what is allowed.</summary>
internal static class AssetProblems
{
    /// <summary>The gate said no.</summary>
    public static Task RefusedAsync(HttpContext context, AssetRefusals refusals, AssetDecision decision) => ProblemWriter.WriteAsync(context, refusals.Problem(decision));

    /// <summary>There is nothing at the address, whoever may know of what.</summary>
    public static Task NotFoundAsync(HttpContext context, Wording detail) => ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, detail);

    /// <summary>A part of the address names nothing.</summary>
    public static Task UnknownAsync(HttpContext context, RequestFault fault) => ProblemWriter.WriteAsync(
        context,
        Problem.Of(StatusCodes.Status404NotFound, fault.Detail, new Dictionary<string, object?> { ["parameter"] = fault.Parameter, ["allowed"] = fault.Allowed }));

    /// <summary>The address is wrong; each fault is listed.</summary>
    public static Task FaultsAsync(HttpContext context, IReadOnlyList<RequestFault> faults) =>
        ProblemWriter.WriteAsync(context, RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), faults));

    /// <summary>The signature is missing, or is not ours.</summary>
    public static Task UnsignedAsync(HttpContext context, bool isSigned) =>
        ProblemWriter.WriteAsync(context, StatusCodes.Status403Forbidden, isSigned ? AssetTexts.WrongSignature : AssetTexts.Unsigned);

    /// <summary>The picture cannot be made into what was asked for.</summary>
    public static Task VerdictAsync(HttpContext context, PictureVerdict verdict) => ProblemWriter.WriteAsync(context, verdict.Status, verdict.Wording ?? AssetTexts.Unreadable);

    /// <summary>Come back later.</summary>
    public static Task BusyAsync(HttpContext context, int retryAfterSeconds, Wording detail)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return ProblemWriter.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, detail);
    }

    /// <summary>Come back when some of yours is done.</summary>
    public static Task TooManyAsync(HttpContext context, int retryAfterSeconds, Wording detail)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, detail);
    }

    public static Task MethodNotAllowedAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return ProblemWriter.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, AssetTexts.ReadOnly);
    }
}
