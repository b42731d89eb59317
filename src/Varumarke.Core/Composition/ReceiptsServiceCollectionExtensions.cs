using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Receipts;

namespace Varumarke.Core.Composition;

/// <summary>Registers the desk that issues receipts.</summary>
public static class ReceiptsServiceCollectionExtensions
{
    /// <summary>Adds the desk. May be called by each door that needs it; the repository comes from elsewhere.</summary>
    public static IServiceCollection AddReceipts(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddUsage().AddLibrary().TryAddSingleton<ReceiptDesk>();
        services.TryAddSingleton<ReceiptAddressBook>();
        services.TryAddSingleton<ReceiptAskMeter>();
        return services;
    }
}
