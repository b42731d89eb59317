using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Assets;

namespace Varumarke.Persistence.PictureFacts;

internal static class PictureFactsServiceCollectionExtensions
{
    public static IServiceCollection AddPictureFacts(this IServiceCollection services) => services.AddSingleton<IPictureFactsRepository, PictureFactsRepository>();
}
