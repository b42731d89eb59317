namespace Varumarke.Core.Strategy;

/// <summary>What the council decided on a day, from which the goals stood as they did until the next.</summary>
/// <param name="Key">Key of the revision's document.</param>
/// <param name="Decided">The day.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reference">Where the decision is found.</param>
/// <param name="Path">Address of the revision's own page.</param>
public sealed record Edition(Guid Key, DateOnly Decided, string Title, string Reference, string Path);
