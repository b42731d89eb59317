using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Varumarke.Core.Boot;

namespace Varumarke.Web.Operations;

/// <summary>Health as JSON: the whole, each check with what it says, and the program's version. Exceptions stay in the log.</summary>
internal static class HealthReportWriter
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                version = ProgramVersion.Text,
                checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), entry.Value.Description }),
            },
            Web);
    }
}
