using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Portal.Documents;

namespace Varumarke.Portal.Work;

/// <summary>A measure or an activity as its page shows it, now or as it was on a day.</summary>
/// <param name="Work">It, in the state of the day.</param>
/// <param name="Model">Its texts, its pictures that may leave, and what lies above it.</param>
/// <param name="Progress">How far it has come, in per cent; null where nobody says, or of another day.</param>
/// <param name="History">The changes of its state until the day, the newest first.</param>
/// <param name="Parts">What it hangs together with, in the order in which it is shown.</param>
public sealed record WorkItem(StrategyWork Work, DocumentModel Model, decimal? Progress, IReadOnlyList<WorkStateChange> History, IReadOnlyList<WorkItemPart> Parts);
