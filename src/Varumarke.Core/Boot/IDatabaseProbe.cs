namespace Varumarke.Core.Boot;

/// <summary>Tells whether the database can be reached, for readiness checks.</summary>
public interface IDatabaseProbe
{
    /// <summary>True when a connection can be opened now; a failure is false, never an exception.</summary>
    Task<bool> AnswersAsync(CancellationToken cancellationToken);
}
