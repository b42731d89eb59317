namespace Varumarke.Core.Contributions;

/// <summary>A contribution that all are shown, as far as lists, counts and links tell of it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">The beginning of the idea.</param>
/// <param name="State">How far it has come.</param>
/// <param name="ReceivedOn">When it came.</param>
/// <param name="Area">The area that it is of; null for none.</param>
/// <param name="Activity">The activity or measure that it became; null for none.</param>
/// <param name="Stamp">Another one whenever it was changed (<see cref="StampOf"/>).</param>
public sealed record PublicContribution(Guid Key, string Title, ContributionState State, DateTime ReceivedOn, Guid? Area, Guid? Activity, DateTime Stamp)
{
    /// <summary>The moment since which it is shown, with its changes counted in ticks: nobody sees them, and whoever keeps what was read can tell that it is old.</summary>
    public static DateTime StampOf(DateTime shownSince, int version) => shownSince.AddTicks(-(shownSince.Ticks % TimeSpan.TicksPerSecond)).AddTicks(version);
}
