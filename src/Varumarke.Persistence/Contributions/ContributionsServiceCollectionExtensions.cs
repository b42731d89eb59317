using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Changes;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Core.WorkUpdates;
using Varumarke.Persistence.Joining;
using Varumarke.Persistence.WorkUpdates;

namespace Varumarke.Persistence.Contributions;

internal static class ContributionsServiceCollectionExtensions
{
    /// <summary>What people and those responsible have said.</summary>
    public static IServiceCollection AddContributionRepositories(this IServiceCollection services) => services
        .AddChangeListener<ContributionTable>(ChangePhase.Stored, ChangeKinds.Contributions)
        .AddSingleton<IContributionRepository, ContributionRepository>()
        .AddSingleton<IJoinRepository, JoinRepository>()
        .AddSingleton<IWorkUpdateRepository, WorkUpdateRepository>();
}
