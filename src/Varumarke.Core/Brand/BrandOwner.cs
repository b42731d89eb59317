namespace Varumarke.Core.Brand;

/// <summary>Who answers for the brand, and so for every page that has no owner of its own.</summary>
/// <param name="Owner">Who (sidansvarig); empty where the platform does not say.</param>
/// <param name="Email">How to reach them; empty where the platform does not say.</param>
/// <param name="Changed">When the platform was last published in this language, UTC.</param>
public sealed record BrandOwner(string Owner, string Email, DateTime Changed);
