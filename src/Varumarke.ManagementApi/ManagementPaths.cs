namespace Varumarke.ManagementApi;

/// <summary>Addresses that Umbraco's client knows by heart.</summary>
internal static class ManagementPaths
{
    public const string Backoffice = "/umbraco";
    public const string Login = "/umbraco/login";
    public const string Api = "/umbraco/management/api/v1";

    /// <summary>A second version of the API, in which a single operation lives.</summary>
    public const string ApiNext = "/umbraco/management/api/v1.1";

    public const string Security = Api + "/security/back-office";
    public const string Authorize = Security + "/authorize";
    public const string Token = Security + "/token";
    public const string Revoke = Security + "/revoke";
    public const string Graphics = Security + "/graphics";

    /// <summary>Where services that sign people in send them back to.</summary>
    public const string External = "/umbraco/management/external";

    /// <summary>Portraits of users, which the client shows as pictures.</summary>
    public const string Avatars = "/umbraco/management/avatars";

    public const string LinkLogin = Security + "/link-login";

    public const string SignOut = Security + "/signout";
}
