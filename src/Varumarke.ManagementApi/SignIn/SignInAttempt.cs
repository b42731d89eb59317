using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>An attempt and whom it was for.</summary>
internal sealed record SignInAttempt(SignInOutcome Outcome, IUser? User = null);
