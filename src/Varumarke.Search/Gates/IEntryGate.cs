namespace Varumarke.Search.Gates;

/// <summary>Says whether an entry of the index may be known of.</summary>
internal interface IEntryGate
{
    /// <summary>Whether it may, and until when that holds at least.</summary>
    (bool Lets, DateTimeOffset? HoldsUntil) Decide(in EntryIdentity entry, DateTimeOffset now);
}
