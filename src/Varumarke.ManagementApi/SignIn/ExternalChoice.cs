namespace Varumarke.ManagementApi.SignIn;

/// <summary>A service that one may sign in with.</summary>
/// <param name="Name">What the settings call it.</param>
/// <param name="DisplayName">What people call it.</param>
internal sealed record ExternalChoice(string Name, string DisplayName);
