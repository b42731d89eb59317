using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Varumarke.DeliveryApi;

/// <summary>Refuses what Umbraco knows and this service does not: whoever set it would take protected content for readable.</summary>
internal sealed class DeliveryApiSettingsValidator : IValidateOptions<DeliveryApiSettings>
{
    private const string Section = "Umbraco:CMS:DeliveryApi:MemberAuthorization";

    public ValidateOptionsResult Validate(string? name, DeliveryApiSettings options)
    {
        List<string> faults = [];
        if (options.MemberAuthorization?.AuthorizationCodeFlow is { Enabled: true })
        {
            faults.Add(Fault("AuthorizationCodeFlow"));
        }

        if (options.MemberAuthorization?.ClientCredentialsFlow is { Enabled: true })
        {
            faults.Add(Fault("ClientCredentialsFlow"));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string Fault(string flow) => $"{Section}:{flow}:Enabled: members cannot sign in to this service; take the setting away. Protected content is not delivered.";
}
