using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Assets;
using Varumarke.Core.Links;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Composition;

/// <summary>Registers the gate and what goes with it.</summary>
public static class AssetRightsServiceCollectionExtensions
{
    /// <summary>Adds the one gate, its kept answers and the reading of terms. May be called by each feature that needs them.</summary>
    public static IServiceCollection AddAssetRights(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(AssetDecisions)))
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<AssetGateOptions>()
            .BindConfiguration(AssetGateOptions.Section)
            .Validate(
                options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _),
                $"{AssetGateOptions.Section}:TimeZone must be a time zone that this machine knows, such as Europe/Stockholm.")
            .ValidateOnStart();
        services.AddOptions<AssetTermsOptions>()
            .BindConfiguration(AssetTermsOptions.Section)
            .Validate(
                options => options.LicenceUrls.Values.All(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"),
                $"{AssetTermsOptions.Section}:LicenceUrls must hold absolute addresses that begin with https:// or http://.")
            .ValidateOnStart();
        services.TryAddSingleton<IAssetGate, AssetGate>();
        services.TryAddSingleton<AssetDecisions>();
        services.TryAddSingleton<AssetSubstitutes>();
        services.TryAddSingleton<ApprovalRequirements>();
        services.TryAddSingleton<WhatApprovalLacks>();
        services.TryAddSingleton<AssetRefusals>();
        services.TryAddSingleton<IPickedAssets, PickedAssets>();
        services.TryAddSingleton<AssetTermsReader>();
        services.TryAddSingleton<MediaLinks>();
        return services;
    }
}
