using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Audit;

internal static class AuditServiceCollectionExtensions
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<IAuditRepository, AuditRepository>()
        .AddSingleton<IAuditEntryRepository, AuditEntryRepository>();
}
