using System.Data.Common;
using Microsoft.Extensions.Options;
using Varumarke.Core.Boot;

namespace Varumarke.Web.Operations;

/// <summary>
/// What stopped the program from starting, as one line a person can act on. What is not foreseen here is a fault of the
/// program and keeps its stack trace.
/// </summary>
internal static class StartupFailure
{
    /// <summary>The lines to print, or null where the failure is not a matter of configuration or environment.</summary>
    public static IReadOnlyList<string>? Explain(Exception failure) => failure switch
    {
        OptionsValidationException options => [.. options.Failures.Select(fault => $"Configuration: {fault}")],
        AggregateException { InnerExceptions: var several } when several.All(one => Explain(one) is not null) => [.. several.SelectMany(one => Explain(one)!)],
        InvalidOperationException { InnerException: FormatException format } binding => [$"Configuration: {binding.Message} {format.Message}"],
        FormatException format when failure.StackTrace?.Contains("Configuration", StringComparison.Ordinal) == true => [$"Configuration: {format.Message}"],
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => [$"{taken.Message} Choose another with --urls http://localhost:PORT."],
        UnauthorizedAccessException denied => [$"A file or folder cannot be used: {denied.Message}"],
        IOException disk => [$"A file or folder cannot be used: {disk.Message}"],
        DatabaseTooOldException tooOld => [tooOld.Message],
        DbException database => [$"The database cannot be used: {database.Message} See Varumarke:Database in the configuration."],
        ArgumentException { Source: "Microsoft.Data.Sqlite" or "Npgsql" or "System.Data.Common" } text => [$"Configuration: Varumarke:Database:ConnectionString cannot be read: {text.Message}"],
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
