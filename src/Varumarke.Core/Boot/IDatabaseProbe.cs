namespace Varumarke.Core.Boot;

/// <summary>Tells whether the database can be used, for readiness checks.</summary>
public interface IDatabaseProbe
{
    /// <summary>
    /// What is wrong with the database, in a sentence; null when it can be read and written. Takes no lock and waits for no
    /// writer: a database that another process writes just now is a sound one. A failure is an answer, never an exception.
    /// </summary>
    Task<string?> FindFaultAsync(CancellationToken cancellationToken);
}
