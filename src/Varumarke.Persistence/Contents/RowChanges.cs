namespace Varumarke.Persistence.Contents;

/// <summary>What has to be written so that rows become those wanted; rows that are as they should be cost nothing.</summary>
internal sealed record RowChanges(List<object> Replaced, List<object> Inserted, List<object> Deleted)
{
    public static RowChanges None => new([], [], []);

    public void Add<TRow>(IReadOnlyCollection<TRow> existing, IReadOnlyCollection<TRow> wanted, Func<TRow, int> keyOf, Func<TRow, TRow, bool> same) where TRow : class
    {
        Dictionary<int, TRow> known = existing.ToDictionary(keyOf);
        foreach (TRow row in wanted)
        {
            if (!known.Remove(keyOf(row), out TRow? before))
            {
                Inserted.Add(row);
            }
            else if (!same(before, row))
            {
                Replaced.Add(row);
            }
        }

        Deleted.AddRange(known.Values);
    }
}
