using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Varumarke.ManagementApi.Logs;

/// <summary>Writes the log into <see cref="KeptLog"/>, beside wherever else it is written.</summary>
[ProviderAlias("Kept")]
internal sealed class KeptLogProvider(KeptLog log, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    /// <summary>A value or a message longer than this is cut.</summary>
    private const int Longest = 8000;

    private IExternalScopeProvider? _scopes;

    public ILogger CreateLogger(string categoryName) => new KeptLogger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static KeptLevel LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace => KeptLevel.Verbose,
        LogLevel.Debug => KeptLevel.Debug,
        LogLevel.Warning => KeptLevel.Warning,
        LogLevel.Error => KeptLevel.Error,
        LogLevel.Critical => KeptLevel.Fatal,
        _ => KeptLevel.Information,
    };

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;

    private sealed class KeptLogger(KeptLogProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => provider._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string message = Cut(formatter(state, exception));
            var properties = new Dictionary<string, string> { ["SourceContext"] = category };
            if (eventId.Id != 0)
            {
                properties["EventId"] = eventId.Id.ToString(CultureInfo.InvariantCulture);
            }

            string? template = Add(properties, state);
            provider._scopes?.ForEachScope(static (scope, into) => Add(into, scope), properties);
            provider.Write(new KeptEntry(provider.Now, LevelOf(logLevel), Cut(template ?? message), message, properties, exception is null ? null : Cut(exception.ToString())));
        }

        private static string? Add(Dictionary<string, string> properties, object? values)
        {
            string? template = null;
            foreach ((string name, object? value) in values as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                if (name == "{OriginalFormat}")
                {
                    template = value as string;
                    continue;
                }

                properties.TryAdd(name, Cut(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty));
            }

            return template;
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private void Write(KeptEntry entry) => log.Add(entry);
}
