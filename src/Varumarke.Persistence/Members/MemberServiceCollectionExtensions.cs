using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Members;

internal static class MemberServiceCollectionExtensions
{
    /// <summary>Members and their groups.</summary>
    public static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddSingleton<MemberBuilder>()
        .AddSingleton<IMemberGroupRepository, MemberGroupRepository>()
        .AddSingleton<IMemberRepository, MemberRepository>();
}
