namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>Reads numbers of 0 to 8 bytes one after the other; zeros once there are no more.</summary>
internal ref struct IsoFields(ReadOnlySpan<byte> content)
{
    /// <summary>What has not been read.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = content;

    /// <summary>More was read than there is.</summary>
    public bool IsOver { get; private set; }

    public ulong Number(int bytes)
    {
        if (bytes > Rest.Length)
        {
            IsOver = true;
            Rest = [];
            return 0;
        }

        ulong number = 0;
        foreach (byte value in Rest[..bytes])
        {
            number = (number << 8) | value;
        }

        Rest = Rest[bytes..];
        return number;
    }
}
