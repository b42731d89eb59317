using System.Globalization;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Search;
using Varumarke.Search.Index;

namespace Varumarke.Search.Entries;

/// <summary>
/// Reads contributions that all are shown for the index: the idea and its answer, as their page shows them. Nothing else of whoever sent
/// one is read here, so that nothing else can be found.
/// </summary>
internal sealed class ContributionEntries(IContributionRepository contributions)
{
    /// <summary>Null where it is not shown.</summary>
    public IndexEntry? Read(Guid key) => contributions.Find(key) is { IsPublic: true } contribution
        ? new IndexEntry
        {
            Key = key,
            Kind = SearchKind.Contribution,
            Type = LibraryTypes.PublishedContribution,
            Language = contribution.Language,
            Changed = contribution.PublishedOn ?? contribution.ReceivedOn,
            Stamp = PublicContribution.StampOf(contribution.PublishedOn ?? contribution.ReceivedOn, contribution.Version),
            Words = new Dictionary<string, EntryWords> { [contribution.Language] = new(ContributionTitle.Of(contribution.Idea), $"{contribution.Idea}\n{contribution.Reply}".Trim(), []) },
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                [SearchFacet.Language] = [contribution.Language],
                [SearchFacet.Year] = [contribution.ReceivedOn.Year.ToString(CultureInfo.InvariantCulture)],
            },
        }
        : null;
}
