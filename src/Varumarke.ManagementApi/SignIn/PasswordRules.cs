namespace Varumarke.ManagementApi.SignIn;

/// <summary>What a password must be, as the client is told. Length is what counts; nobody is made to add a digit to a sentence.</summary>
internal static class PasswordRules
{
    public static object Present() => new
    {
        MinimumPasswordLength = Passwords.Shortest,
        RequireNonLetterOrDigit = false,
        RequireDigit = false,
        RequireLowercase = false,
        RequireUppercase = false,
    };
}
