using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Graph;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Strategy;

/// <summary>What of the published strategy hangs in the air, for the editors' dashboard: as much of it as the editor may read.</summary>
internal sealed class OrphanOperations(StrategyGraph graph, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All => [Operation.Get<OrphanOperations>("varumarke/strategy/orphans", Access.Content, (own, call) => own.ListAsync(call))];

    private async Task<Answer> ListAsync(Call call)
    {
        StrategyOrphans orphans = graph.Orphans(LibraryCultures.All[0].Language);
        return Answer.Of(new OrphanAnswer(await ReadableAsync(call, orphans.MeasuresWithoutActivity), await ReadableAsync(call, orphans.ActivitiesWithoutMessage)));
    }

    private async Task<IReadOnlyList<OrphanItem>> ReadableAsync(Call call, IReadOnlyList<StrategyNode> nodes)
    {
        var readable = new List<OrphanItem>();
        foreach (StrategyNode node in nodes)
        {
            if (await permissions.RefusalAsync(call.User, [node.Id.Key]) is null)
            {
                readable.Add(new OrphanItem(node.Id.Key, node.Title));
            }
        }

        return readable;
    }
}

/// <summary>The lists.</summary>
internal sealed record OrphanAnswer(IReadOnlyList<OrphanItem> MeasuresWithoutActivity, IReadOnlyList<OrphanItem> ActivitiesWithoutMessage);

/// <summary>A document.</summary>
internal sealed record OrphanItem(Guid Id, string Name);
