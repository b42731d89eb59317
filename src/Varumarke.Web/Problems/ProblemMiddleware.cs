using Microsoft.Extensions.Primitives;
using Varumarke.Core.Problems;
using Varumarke.Http.Problems;

namespace Varumarke.Web.Problems;

/// <summary>
/// The outermost of all: an answer that says nothing but its status gets a problem document, and what nobody has caught
/// becomes one, without a word of the inside. What succeeds passes without a cost, but for the one header that every answer has:
/// that it is what it says it is.
/// </summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    private static readonly StringValues NoSniff = "nosniff";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = NoSniff;
        Task answering;
        try
        {
            answering = next(context);
        }
        catch (Exception failure)
        {
            return FailAsync(context, failure);
        }

        return answering.IsCompletedSuccessfully && context.Response.StatusCode < StatusCodes.Status400BadRequest
            ? answering
            : FinishAsync(context, answering);
    }

    internal static Wording? DetailOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => HostTexts.BadRequest,
        StatusCodes.Status404NotFound => HostTexts.NothingHere,
        StatusCodes.Status405MethodNotAllowed => HostTexts.NotPossible(context.Request.Method, context.Response.Headers.Allow),
        StatusCodes.Status412PreconditionFailed => HostTexts.PreconditionFailed,
        StatusCodes.Status416RangeNotSatisfiable => HostTexts.NoSuchPart,
        _ => null,
    };

    private async Task FinishAsync(HttpContext context, Task answering)
    {
        try
        {
            await answering;
        }
        catch (Exception failure)
        {
            await FailAsync(context, failure);
            return;
        }

        HttpResponse response = context.Response;
        if (response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType))
        {
            await ProblemWriter.WriteAsync(context, response.StatusCode, DetailOf(context));
        }
    }

    private Task FailAsync(HttpContext context, Exception failure)
    {
        if (context.RequestAborted.IsCancellationRequested && failure is OperationCanceledException or IOException)
        {
            // Nobody is there any more to read an answer.
            return Task.CompletedTask;
        }

        bool theirs = failure is BadHttpRequestException;
        if (!theirs)
        {
            logger.RequestFailed(failure, context.Request.Method, context.Request.Path);
        }

        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        return ProblemDocument.WriteAsync(context, failure);
    }
}
