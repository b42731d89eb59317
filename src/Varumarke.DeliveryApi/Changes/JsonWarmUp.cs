using System.Text.Json;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.OwnWork;
using Varumarke.DeliveryApi.Json;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>Writes an empty answer beside the start, so that how answers are written is known when the first one is asked for.</summary>
internal static class JsonWarmUp
{
    /// <summary>Ends when all is made; nobody need wait for it.</summary>
    public static Task Begin() => Apart.Run(Make);

    private static void Make()
    {
        var route = new ApiContentRoute(string.Empty, new ApiContentStartItem(Guid.Empty, string.Empty));
        var item = new ApiContentResponse(
            Guid.Empty,
            string.Empty,
            string.Empty,
            DateTime.UnixEpoch,
            DateTime.UnixEpoch,
            route,
            new Dictionary<string, object?>(),
            new Dictionary<string, IApiContentRoute>());
        _ = JsonSerializer.SerializeToUtf8Bytes(item, DeliveryJson.Options);
        _ = JsonSerializer.SerializeToUtf8Bytes<IApiContentResponse>(item, DeliveryJson.Options);
    }
}
