using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Varumarke.Engine.Unsupported;

/// <summary>Umbraco's election among servers. Every node here does the same work, and the database's locks decide.</summary>
internal sealed class UnsupportedServerRegistrationService : IServerRegistrationService
{
    public void TouchServer(string serverAddress, TimeSpan staleTimeout) => throw NotUsed.Of<IServerRegistrationService>();

    public void DeactiveServer(string serverIdentity) => throw NotUsed.Of<IServerRegistrationService>();

    public void DeactiveStaleServers(TimeSpan staleTimeout) => throw NotUsed.Of<IServerRegistrationService>();

    public IEnumerable<IServerRegistration> GetActiveServers(bool refresh = false) =>
        throw NotUsed.Of<IServerRegistrationService>();

    public IEnumerable<IServerRegistration> GetServers(bool refresh = false) =>
        throw NotUsed.Of<IServerRegistrationService>();

    public ServerRole GetCurrentServerRole() => throw NotUsed.Of<IServerRegistrationService>();
}
