using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Tags;

internal static class TagsServiceCollectionExtensions
{
    public static IServiceCollection AddTags(this IServiceCollection services) => services.AddSingleton<ITagRepository, TagRepository>();
}
