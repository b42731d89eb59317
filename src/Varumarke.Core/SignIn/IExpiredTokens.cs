namespace Varumarke.Core.SignIn;

/// <summary>What editors and programs were signed in by, and are not any more.</summary>
public interface IExpiredTokens
{
    /// <summary>Removes tokens that expired before a moment, and what was allowed by them alone.</summary>
    /// <param name="before">The moment, in UTC.</param>
    /// <param name="most">At most so many, so that nobody waits long for the turn to write.</param>
    /// <returns>How many tokens were removed.</returns>
    int Remove(DateTime before, int most);
}
