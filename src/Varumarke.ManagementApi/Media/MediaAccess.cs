using Umbraco.Cms.Core;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>Which sections let somebody at media.</summary>
internal static class MediaAccess
{
    /// <summary>Whoever writes pages uploads pictures for them too, where the start nodes allow it.</summary>
    public static Access Use { get; } = Access.Of(Constants.Applications.Content, Constants.Applications.Media);

    /// <summary>Moving, sorting, throwing away.</summary>
    public static Access Manage { get; } = Access.Of(Constants.Applications.Media);
}
