using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>The context whose migrations are SQLite's.</summary>
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : VarumarkeDbContext(options);
