using Microsoft.AspNetCore.Diagnostics;

namespace Varumarke.Web.Problems;

/// <summary>In Development too a failure is answered as it is in production; its stack trace is in the log.</summary>
internal sealed class NoStackTraces : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(errorContext);
        (int status, string detail) = errorContext.Exception is BadHttpRequestException bad
            ? (bad.StatusCode, bad.Message)
            : (StatusCodes.Status500InternalServerError, "Something failed here, and is in the log. The request may be right.");
        return ProblemDocument.WriteAsync(errorContext.HttpContext, status, detail);
    }
}
