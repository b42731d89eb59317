using Microsoft.AspNetCore.Diagnostics;

namespace Varumarke.Web.Problems;

/// <summary>In Development too a failure is answered as it is in production; its stack trace is in the log.</summary>
internal sealed class NoStackTraces : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(errorContext);
        return errorContext.Exception is BadHttpRequestException bad
            ? ProblemDocument.WriteAsync(errorContext.HttpContext, bad.StatusCode, bad.Message)
            : ProblemDocument.WriteAsync(errorContext.HttpContext, StatusCodes.Status500InternalServerError, HostTexts.Failed);
    }
}
