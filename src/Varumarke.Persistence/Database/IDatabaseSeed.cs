namespace Varumarke.Persistence.Database;

/// <summary>
/// Rows that a database must have before the engine starts. Each registered seed runs once in a database's life; all
/// that are due run in one transaction.
/// </summary>
internal interface IDatabaseSeed
{
    /// <summary>A name that never changes: it is how the database remembers that the seed has been applied.</summary>
    string Name { get; }

    /// <summary>Lower runs first, for rows that others refer to.</summary>
    int Order { get; }

    /// <summary>Writes the rows.</summary>
    void Seed(VarumarkeDbContext context);
}
