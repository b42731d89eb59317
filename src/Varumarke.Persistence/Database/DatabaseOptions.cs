using System.ComponentModel.DataAnnotations;

namespace Varumarke.Persistence.Database;

/// <summary>Which database engine holds the data.</summary>
public enum DatabaseProvider
{
    /// <summary>One file beside the program; the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, 14 or later; what several nodes share.</summary>
    Postgres,
}

/// <summary>Where the data lives. Configuration section <c>Varumarke:Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Varumarke:Database";

    /// <summary>The engine. Default: <see cref="DatabaseProvider.Sqlite"/>.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// An ADO.NET connection string for the provider. For SQLite a relative <c>Data Source</c> is taken from the
    /// content root. Default: <c>Data Source=App_Data/varumarke.sqlite</c>.
    /// </summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=App_Data/varumarke.sqlite";

    /// <summary>
    /// Works on a copy of the database that is thrown away at the end, so that nothing is written to the database itself and
    /// nobody waits. For dry runs; SQLite only. Default false.
    /// </summary>
    public bool OnACopy { get; set; }

    /// <summary>How long a writer waits for its turn before it gives up. Default 30 s, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
