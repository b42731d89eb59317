namespace Varumarke.Portal.Frame;

/// <summary>The page in another form.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it is.</param>
public sealed record PageAlternate(string Type, string Title, string Address);
