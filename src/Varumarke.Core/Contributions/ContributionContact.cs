namespace Varumarke.Core.Contributions;

/// <summary>How to reach a sender. It is kept encrypted and leaves by mail to that address alone.</summary>
/// <param name="Name">What the sender is called; empty where that was not told.</param>
/// <param name="Email">The address.</param>
/// <param name="MayBeAsked">Whether it was said when the address was asked for that it serves for asking whether others may join. Of what was kept before, it was not.</param>
public sealed record ContributionContact(string Name, string Email, bool MayBeAsked = false);
