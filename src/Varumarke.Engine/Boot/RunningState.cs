using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Boot;

/// <summary>
/// Umbraco's idea of how far its installation has come. There is no installer here: a program that starts has a ready
/// database, or it does not start, so that the level is always Run.
/// </summary>
internal sealed class RunningState(IUmbracoVersion version) : IRuntimeState
{
    public Version Version => version.Version;

    public string VersionComment => version.Comment;

    public SemVersion SemanticVersion => version.SemanticVersion;

    public RuntimeLevel Level => RuntimeLevel.Run;

    public RuntimeLevelReason Reason => RuntimeLevelReason.Run;

    public string? CurrentMigrationState => null;

    public string? FinalMigrationState => null;

    public BootFailedException? BootFailedException => null;

    public IReadOnlyDictionary<string, object> StartupState { get; } = new Dictionary<string, object>();

    public void DetermineRuntimeLevel()
    {
        // Nothing to find out: see the class.
    }

    public void Configure(RuntimeLevel level, RuntimeLevelReason reason, Exception? bootFailedException = null) =>
        throw new NotSupportedException("The runtime level is always Run; it cannot be configured.");
}
