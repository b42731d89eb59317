namespace Varumarke.Core.Joining;

/// <summary>Who wants to join, and how to reach them. It is kept encrypted, shown to whoever is asked alone, and erased with the answer.</summary>
/// <param name="Organisation">What they are called.</param>
/// <param name="Message">What they write.</param>
/// <param name="Email">The address; told when both have agreed, and not before.</param>
public sealed record JoinDetails(string Organisation, string Message, string Email);
