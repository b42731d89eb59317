namespace Varumarke.Core.WorkUpdates;

/// <summary>What a link opens.</summary>
/// <param name="State">Whether it does.</param>
/// <param name="Work">The measure or activity, where it does.</param>
public sealed record OpenedLink(LinkState State, ResponsibleWork? Work);
