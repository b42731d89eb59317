namespace Varumarke.Core.Contributions;

/// <summary>A contribution that all are shown, as far as it hangs together with other things.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Idea">The idea.</param>
/// <param name="Activity">The activity or measure that it became; null for none.</param>
public sealed record PublicContribution(Guid Key, string Idea, Guid? Activity);
