using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>Says at the start everything that is wrong with the settings of external sign-in, and no secret.</summary>
internal sealed class ExternalSignInCheck : IValidateOptions<ExternalSignInOptions>
{
    private const int LongestName = 32;

    public static IReadOnlyList<string> Prompts { get; } = ["login", "select_account", ServiceDecides];

    /// <summary>No wish is sent along.</summary>
    public const string ServiceDecides = "service";

    public ValidateOptionsResult Validate(string? name, ExternalSignInOptions options)
    {
        string[] faults = [.. options.Providers.SelectMany(provider => Faults(provider.Key, provider.Value))];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string name, ExternalProvider provider)
    {
        string at = $"{ExternalSignInOptions.Section}:{nameof(ExternalSignInOptions.Providers)}:{name}";
        if (name.Length > LongestName || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            yield return $"{at}: the name must be {LongestName} small letters, digits and hyphens at most.";
        }

        if (!IsSafe(provider.Authority))
        {
            yield return $"{at}:{nameof(ExternalProvider.Authority)} must be an address that begins with https:// (http:// on this machine alone).";
        }

        foreach ((string setting, string value) in new[]
        {
            (nameof(ExternalProvider.ClientId), provider.ClientId),
            (nameof(ExternalProvider.ClientSecret), provider.ClientSecret),
            (nameof(ExternalProvider.DisplayName), provider.DisplayName),
            (nameof(ExternalProvider.EmailClaim), provider.EmailClaim),
        })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return $"{at}:{setting} is missing.";
            }
        }

        if (!Prompts.Contains(provider.Prompt))
        {
            yield return $"{at}:{nameof(ExternalProvider.Prompt)} must be one of {string.Join(", ", Prompts)}.";
        }

        if (provider.LetsInUnknown && string.IsNullOrWhiteSpace(provider.NewUsersGroup))
        {
            yield return $"{at}:{nameof(ExternalProvider.NewUsersGroup)} is needed where unknown people are let in.";
        }

        if (string.Equals(provider.NewUsersGroup, Constants.Security.AdminGroupAlias, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{at}:{nameof(ExternalProvider.NewUsersGroup)} must not be the administrators' group.";
        }
    }

    private static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? at)
        && at.UserInfo.Length == 0
        && (at.Scheme == Uri.UriSchemeHttps || (at.Scheme == Uri.UriSchemeHttp && at.IsLoopback));
}
