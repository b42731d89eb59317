namespace Varumarke.ManagementApi.SignIn;

/// <summary>Who a service says that somebody is.</summary>
/// <param name="Provider">The service's name in the settings.</param>
/// <param name="Subject">What it calls the account for good.</param>
/// <param name="Email">The address, where it tells one that is the account's own beyond doubt.</param>
/// <param name="Name">The person's name.</param>
internal sealed record ExternalIdentity(string Provider, string Subject, string? Email, string? Name)
{
    public string Scheme => ExternalSchemes.SchemeOf(Provider);
}
