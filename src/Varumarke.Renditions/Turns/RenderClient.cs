using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Varumarke.Renditions.Turns;

/// <summary>
/// Who asks for renditions, as far as turns are shared by it: an address, or for IPv6 the network of 64 bits that one subscriber
/// has; or this program itself.
/// </summary>
internal readonly record struct RenderClient(ulong Network, AddressFamily Family)
{
    /// <summary>Work of the program's own: measuring what has come in.</summary>
    public static RenderClient Program { get; } = new(0, AddressFamily.Unix);

    /// <summary>The client at an address; all without one (a local socket) are one.</summary>
    public static RenderClient At(IPAddress? address)
    {
        if (address is null)
        {
            return default;
        }

        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        plain.TryWriteBytes(bytes, out _);
        return new RenderClient(BinaryPrimitives.ReadUInt64BigEndian(bytes), plain.AddressFamily);
    }

    /// <summary>The address or network, for a log.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Network);
        return Family switch
        {
            AddressFamily.InterNetwork => new IPAddress(bytes[..4]).ToString(),
            AddressFamily.InterNetworkV6 => $"{new IPAddress(bytes)}/64",
            _ => "no address",
        };
    }
}
