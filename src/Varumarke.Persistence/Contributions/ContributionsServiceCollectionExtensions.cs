using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Contributions;
using Varumarke.Core.Mail;
using Varumarke.Core.WorkUpdates;
using Varumarke.Persistence.KeptMails;
using Varumarke.Persistence.WorkUpdates;

namespace Varumarke.Persistence.Contributions;

internal static class ContributionsServiceCollectionExtensions
{
    /// <summary>What people and those responsible have said, and the mail that tells of it.</summary>
    public static IServiceCollection AddContributionRepositories(this IServiceCollection services) => services
        .AddSingleton<IContributionRepository, ContributionRepository>()
        .AddSingleton<IKeptMailRepository, KeptMailRepository>()
        .AddSingleton<IWorkUpdateRepository, WorkUpdateRepository>();
}
