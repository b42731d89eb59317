using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Receipts;

namespace Varumarke.Persistence.Receipts;

internal static class ReceiptsServiceCollectionExtensions
{
    public static IServiceCollection AddReceiptRepository(this IServiceCollection services) => services
        .AddSingleton<IReceiptRepository, ReceiptRepository>()
        .AddSingleton<IReceiptAddressRepository, ReceiptAddressRepository>();
}
