using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>
/// Tells SQLite's planner what the table of nodes looks like when it is full: few object types with very many nodes of
/// each. Without that it takes the object type for the best way to a handful of nodes, and reads all documents to find
/// those below one. Fixed rather than measured, so that plans do not depend on when somebody last measured.
/// </summary>
internal static class SqliteStatistics
{
    /// <summary>Index, and how many rows in all and for each value of its first, second … column.</summary>
    private static readonly (string Index, string Rows)[] Nodes =
    [
        ("IX_nodes_ObjectType_Trashed", "100000 25000 12500"),
        ("IX_nodes_ParentId_SortOrder", "100000 20 1"),
        ("IX_nodes_Path", "100000 1"),
        ("IX_nodes_Key", "100000 1"),
    ];

    /// <summary>Writes the figures where they are not there yet; connections opened after that go by them.</summary>
    public static async Task EnsureAsync(VarumarkeDbContext context, CancellationToken cancellationToken)
    {
        if (AreKnown(context))
        {
            return;
        }

        // Makes the table of statistics, and costs next to nothing with that limit.
        await context.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=10; ANALYZE nodes;", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("DELETE FROM sqlite_stat1 WHERE tbl = 'nodes'", cancellationToken);
        foreach ((string index, string rows) in Nodes)
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('nodes', {index}, {rows})", cancellationToken);
        }

        await context.Database.ExecuteSqlRawAsync("ANALYZE sqlite_schema", cancellationToken);
    }

    private static bool AreKnown(VarumarkeDbContext context) =>
        context.Read("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'", row => row.Int()).Count > 0
        && context.Read("SELECT stat FROM sqlite_stat1 WHERE idx = @index", row => row.Text(), ("@index", Nodes[0].Index)).Contains(Nodes[0].Rows);
}
