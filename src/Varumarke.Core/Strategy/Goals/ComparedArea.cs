namespace Varumarke.Core.Strategy.Goals;

/// <summary>Whose average the municipality measures itself against.</summary>
public enum ComparedArea
{
    /// <summary>The county that the municipality lies in.</summary>
    County,

    /// <summary>The whole country.</summary>
    Nation,
}
