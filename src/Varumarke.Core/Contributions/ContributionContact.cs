namespace Varumarke.Core.Contributions;

/// <summary>How to reach a sender. It is kept encrypted and leaves by mail to that address alone.</summary>
/// <param name="Name">What the sender is called; empty where that was not told.</param>
/// <param name="Email">The address.</param>
public sealed record ContributionContact(string Name, string Email);
