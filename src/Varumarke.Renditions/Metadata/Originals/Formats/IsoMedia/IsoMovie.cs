namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>A row of pictures, as an animated AVIF has it beside the one that stands for it (ISO/IEC 23008-12, 7).</summary>
/// <param name="Header">The box <c>mvhd</c>.</param>
/// <param name="Tracks">The rows that leave.</param>
/// <param name="Size">Bytes that it takes to remember it.</param>
internal sealed record IsoMovie(IsoNode Header, IReadOnlyList<IsoTrack> Tracks, int Size)
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const int MostTracks = 20;

    /// <summary>Where the pictures lie.</summary>
    public IEnumerable<IsoRange> Chunks => Tracks.SelectMany(track => track.Chunks);

    /// <summary>Reads what is in the box <c>moov</c>; null when it cannot be followed. Without tracks when none is of pictures.</summary>
    public static async ValueTask<IsoMovie?> ReadAsync(SourceReader source, IsoRange movie)
    {
        // Of films in fragments, which have the box mvex, the pictures lie elsewhere.
        if (movie.Length > MostBytes
            || IsoNode.Read("moov", await source.CopyAsync(movie.Offset, (int)movie.Length)) is not { } node
            || node.Find("mvex") is not null
            || node.Find("mvhd") is not { } header)
        {
            return null;
        }

        var tracks = new List<IsoTrack>();
        foreach (IsoNode track in node.Inside.Where(IsoTrack.IsOfPictures))
        {
            if (tracks.Count == MostTracks || IsoTrack.Read(track, source.Length) is not { } read)
            {
                return null;
            }

            tracks.Add(read);
        }

        return new IsoMovie(header, tracks, (int)movie.Length);
    }

    /// <summary>Writes the box; nothing without tracks.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="placeOf">Where lies now what lay at a place.</param>
    /// <param name="isWide">With places of 64 bits.</param>
    public void Write(IsoWriter writer, Func<long, long> placeOf, bool isWide)
    {
        if (Tracks.Count == 0)
        {
            return;
        }

        writer.Box("moov", () =>
        {
            Write(writer, Header);
            foreach (IsoTrack track in Tracks)
            {
                Write(writer, track.Node, () => WritePlaces(writer, track, placeOf, isWide));
            }
        });
    }

    private static void Write(IsoWriter writer, IsoNode node, Action? places = null)
    {
        switch (node.Type)
        {
            case "stco" or "co64":
                places?.Invoke();
                break;
            case "mvhd" or "tkhd" or "mdhd":
                writer.Box(node.Type, WithoutTimes(node.Content));
                break;
            case "hdlr":
                // What it is called can be anything.
                writer.Box("hdlr", (byte[])[.. node.Content.Span[..12], .. new byte[13]]);
                break;
            case var _ when node.Inside.Count == 0:
                writer.Box(node.Type, node.Content);
                break;
            default:
                writer.Box(node.Type, () =>
                {
                    foreach (IsoNode inner in node.Inside)
                    {
                        Write(writer, inner, places);
                    }
                });
                break;
        }
    }

    private static void WritePlaces(IsoWriter writer, IsoTrack track, Func<long, long> placeOf, bool isWide) =>
        writer.FullBox(isWide ? "co64" : "stco", 0, 0, () =>
        {
            writer.Number((ulong)track.Chunks.Count, 4);
            foreach (IsoRange chunk in track.Chunks)
            {
                writer.Number((ulong)placeOf(chunk.Offset), isWide ? 8 : 4);
            }
        });

    // When it was made and changed, behind version and flags.
    private static byte[] WithoutTimes(ReadOnlyMemory<byte> content)
    {
        byte[] copy = content.ToArray();
        int length = copy.Length > 0 && copy[0] == 1 ? 16 : 8;
        copy.AsSpan(Math.Min(4, copy.Length), Math.Min(length, Math.Max(0, copy.Length - 4))).Clear();
        return copy;
    }
}
