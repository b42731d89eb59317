using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Logging.Viewer;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Unsupported;

/// <summary>Umbraco's reader of its own log files. Logs here are structured and go where operations sends them.</summary>
internal sealed class UnsupportedLogViewerRepository : ILogViewerRepository
{
    public IEnumerable<ILogEntry> GetLogs(LogTimePeriod logTimePeriod, string? filterExpression = null) =>
        throw NotUsed.Of<ILogViewerRepository>();

    public LogLevelCounts GetLogCount(LogTimePeriod logTimePeriod) => throw NotUsed.Of<ILogViewerRepository>();

    public LogTemplate[] GetMessageTemplates(LogTimePeriod logTimePeriod) => throw NotUsed.Of<ILogViewerRepository>();

    public LogLevel GetGlobalMinLogLevel() => throw NotUsed.Of<ILogViewerRepository>();

    public LogLevel RestrictedToMinimumLevel() => throw NotUsed.Of<ILogViewerRepository>();
}

internal sealed class UnsupportedLogViewerQueryRepository : ILogViewerQueryRepository
{
    public ILogViewerQuery? GetByName(string name) => throw NotUsed.Of<ILogViewerQueryRepository>();

    public ILogViewerQuery? Get(int id) => throw NotUsed.Of<ILogViewerQueryRepository>();

    public IEnumerable<ILogViewerQuery> Get(IQuery<ILogViewerQuery> query) => throw NotUsed.Of<ILogViewerQueryRepository>();

    public IEnumerable<ILogViewerQuery> GetMany(params int[]? ids) => throw NotUsed.Of<ILogViewerQueryRepository>();

    public bool Exists(int id) => throw NotUsed.Of<ILogViewerQueryRepository>();

    public int Count(IQuery<ILogViewerQuery>? query) => throw NotUsed.Of<ILogViewerQueryRepository>();

    public void Save(ILogViewerQuery entity) => throw NotUsed.Of<ILogViewerQueryRepository>();

    public void Delete(ILogViewerQuery entity) => throw NotUsed.Of<ILogViewerQueryRepository>();
}

internal sealed class UnsupportedLoggingConfiguration : ILoggingConfiguration
{
    public string LogDirectory => throw NotUsed.Of<ILoggingConfiguration>();

    public string LogFileNameFormat => throw NotUsed.Of<ILoggingConfiguration>();

    public string[] GetLogFileNameFormatArguments() => throw NotUsed.Of<ILoggingConfiguration>();
}
