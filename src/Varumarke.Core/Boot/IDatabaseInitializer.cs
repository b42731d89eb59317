namespace Varumarke.Core.Boot;

/// <summary>Brings the database to the schema this program expects, with the rows the engine cannot start without.</summary>
public interface IDatabaseInitializer
{
    /// <summary>Creates or migrates the database. Repeatable; safe when several processes start at once.</summary>
    Task EnsureReadyAsync(CancellationToken cancellationToken);
}
