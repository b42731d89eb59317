using Microsoft.Extensions.Options;
using Varumarke.Http.Addresses;

namespace Varumarke.Portal.Frame;

/// <summary>Whose portal it is, and where the public reaches it.</summary>
public sealed class PortalSite(IOptions<PortalOptions> options, PublicAddress address)
{
    /// <summary>Whose portal it is.</summary>
    public string Name => options.Value.Name;

    /// <summary>The whole address of a path.</summary>
    public string Whole(string path) => address.OrListening + path;
}
