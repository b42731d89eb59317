using Microsoft.Extensions.Options;
using MemberSignIn = Umbraco.Cms.Core.Configuration.Models.DeliveryApiSettings.MemberAuthorizationSettings;

namespace Varumarke.DeliveryApi;

/// <summary>
/// Refuses what Umbraco knows and this service does not: whoever set it would take protected content for readable. Asked of the
/// section alone and at start only, since a fault in Umbraco's own settings would fail every request once a file is edited while
/// the program runs.
/// </summary>
internal sealed class MemberSignInValidator : IValidateOptions<MemberSignIn>
{
    public const string Section = "Umbraco:CMS:DeliveryApi:MemberAuthorization";

    public ValidateOptionsResult Validate(string? name, MemberSignIn options)
    {
        string[] faults =
        [
            .. options.AuthorizationCodeFlow is { Enabled: true } ? [Fault("AuthorizationCodeFlow")] : Array.Empty<string>(),
            .. options.ClientCredentialsFlow is { Enabled: true } ? [Fault("ClientCredentialsFlow")] : Array.Empty<string>(),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string Fault(string flow) => $"{Section}:{flow}:Enabled: members cannot sign in to this service; take the setting away. Protected content is not delivered.";
}
