using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Rights;

namespace Varumarke.Search.Gates;

/// <summary>Asks the gates whether an entry of the index may be known of.</summary>
internal sealed class EntryGate(AssetDecisions decisions, IDocumentShelf shelf, TextPeriods periods, PublicContributions contributions) : IEntryGate
{
    public (bool Lets, DateTimeOffset? HoldsUntil) Decide(in EntryIdentity entry, DateTimeOffset now)
    {
        if (entry.Language.Length == 0)
        {
            AssetDecision? decision = decisions.Decide(entry.Key);
            return (decision?.IsDeliverable == true, decision?.HoldsUntil);
        }

        if (entry.Type == LibraryTypes.PublishedContribution)
        {
            return (contributions.Read().All.ContainsKey(entry.Key), null);
        }

        // As it is published now, and not as it was when the index took it in.
        DateTimeOffset? change = LibraryTypes.HasPeriod(entry.Type) ? periods.Of(entry.Key).ChangesAt(now) : null;
        return (shelf.Shows(entry.Key, entry.Type, LibraryCultures.Of(entry.Language)), change);
    }
}

/// <summary>What the gates must know of an entry.</summary>
internal readonly record struct EntryIdentity(Guid Key, string Type, string Language);
