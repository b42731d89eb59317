using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Relations;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;
using UmbracoObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.TrackedReferences;

internal static class TrackedReferenceServiceCollectionExtensions
{
    public static IServiceCollection AddTrackedReferences(this IServiceCollection services) => services.AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>();
}
