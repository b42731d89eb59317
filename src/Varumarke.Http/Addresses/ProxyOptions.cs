using System.Net;

namespace Varumarke.Http.Addresses;

/// <summary>The proxies that stand before the service and may say for whom they ask. Section <c>Varumarke:Proxies</c>.</summary>
public sealed class ProxyOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Proxies";

    /// <summary>
    /// Addresses (<c>10.0.0.5</c>, <c>::1</c>) and networks (<c>10.0.0.0/8</c>) of proxies, also several in one text with commas
    /// between. Of these, and of nobody else, <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed. Default none.
    /// </summary>
    public IList<string> Addresses { get; } = [];

    internal IEnumerable<string> Named => Addresses.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    internal static IPNetwork? Network(string text) => text.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(text, out IPNetwork network) ? network : null;

    internal static IPAddress? Address(string text) => IPAddress.TryParse(text, out IPAddress? address) && IsWhole(text, address) ? address : null;

    // The framework reads "10" as 0.0.0.10, which nobody means.
    private static bool IsWhole(string text, IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 || text.Count(letter => letter == '.') == 3;
}
