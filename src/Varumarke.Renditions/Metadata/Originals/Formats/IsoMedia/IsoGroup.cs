namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>Which pictures stand for one another or belong together: the box <c>grpl</c> (ISO/IEC 23008-12, 9.4).</summary>
/// <param name="Type">Four letters.</param>
/// <param name="Id">By which it is named, of the same numbers as the items'.</param>
/// <param name="Members">Items and tracks.</param>
internal sealed record IsoGroup(string Type, uint Id, IReadOnlyList<uint> Members)
{
    private const int MostMembers = 20_000;

    /// <summary>It says how pictures are shown: instead of another, or as a pair of two eyes. Others sort collections.</summary>
    public bool IsOfPictures => Type is "altr" or "ster";

    /// <summary>Reads the box's content; null when it cannot be followed.</summary>
    public static IReadOnlyList<IsoGroup>? Read(ReadOnlyMemory<byte> content)
    {
        if (IsoBox.Inside(content) is not { } entries)
        {
            return null;
        }

        int left = MostMembers;
        var groups = new List<IsoGroup>();
        foreach (IsoChild entry in entries.Where(entry => entry.Content.Length >= 12))
        {
            var fields = new IsoFields(entry.Content.Span[4..]);
            uint id = (uint)fields.Number(4);
            ulong count = fields.Number(4);
            if (count > (ulong)fields.Rest.Length / 4 || (left -= (int)count) < 0)
            {
                return null;
            }

            uint[] members = new uint[(int)count];
            for (int i = 0; i < members.Length; i++)
            {
                members[i] = (uint)fields.Number(4);
            }

            groups.Add(new IsoGroup(entry.Type, id, members));
        }

        return groups;
    }

    /// <summary>Writes the box; none for no group.</summary>
    public static void Write(IsoWriter writer, IReadOnlyList<IsoGroup> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        writer.Box("grpl", () =>
        {
            foreach (IsoGroup group in groups)
            {
                writer.FullBox(group.Type, 0, 0, () =>
                {
                    writer.Number(group.Id, 4);
                    writer.Number((ulong)group.Members.Count, 4);
                    foreach (uint member in group.Members)
                    {
                        writer.Number(member, 4);
                    }
                });
            }
        });
    }
}
