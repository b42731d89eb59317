namespace Varumarke.ManagementApi.Logs;

/// <summary>One entry of the log, as it is kept and shown.</summary>
/// <param name="Time">When it was written.</param>
/// <param name="Level">How grave it is, by Serilog's names.</param>
/// <param name="Template">The message with the names of its values.</param>
/// <param name="Message">The message with its values.</param>
/// <param name="Properties">The values, who wrote it (<c>SourceContext</c>) and what was going on.</param>
/// <param name="Exception">What had been thrown.</param>
internal sealed record KeptEntry(DateTimeOffset Time, KeptLevel Level, string Template, string Message, IReadOnlyDictionary<string, string> Properties, string? Exception);

/// <summary>How grave an entry is, from the least.</summary>
internal enum KeptLevel
{
    Verbose,
    Debug,
    Information,
    Warning,
    Error,
    Fatal,
}
