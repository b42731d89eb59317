using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Core.Receipts;

namespace Varumarke.Engine.Receipts;

/// <summary>Receipts are kept for as long as the site says.</summary>
internal static class ReceiptsComposition
{
    public static IUmbracoBuilder AddReceiptRules(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<ReceiptOptions>().BindConfiguration(ReceiptOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton<ReceiptAskMeter>();
        builder.Services.AddHostedService<ReceiptAskKeeper>();
        builder.Services.AddHostedService<ReceiptCleanup>();
        builder.Services.AddHostedService<WithdrawalTeller>();
        return builder;
    }
}
