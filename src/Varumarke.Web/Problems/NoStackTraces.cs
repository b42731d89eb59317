using Microsoft.AspNetCore.Diagnostics;

namespace Varumarke.Web.Problems;

/// <summary>In Development too a failure is answered as it is in production; its stack trace is in the log.</summary>
internal sealed class NoStackTraces : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        ArgumentNullException.ThrowIfNull(errorContext);
        return ProblemDocument.WriteAsync(errorContext.HttpContext, errorContext.Exception);
    }
}
