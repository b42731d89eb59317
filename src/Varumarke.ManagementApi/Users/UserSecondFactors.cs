using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SecondFactor;

namespace Varumarke.ManagementApi.Users;

/// <summary>Turning the second factor on and off, one's own and, for a lost telephone, another's.</summary>
internal sealed class UserSecondFactors(SecondFactors factors, UserAccess access)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<UserSecondFactors>("user/current/2fa", Access.SignedIn, (own, call) => Task.FromResult(own.State(call.User.Key))),
        Operation.Get<UserSecondFactors>("user/current/2fa/{providerName}", Access.SignedIn, (own, call) => Task.FromResult(own.SetUp(call))),
        Operation.Post<UserSecondFactors>("user/current/2fa/{providerName}", Access.SignedIn, (own, call) => own.TurnOnAsync(call)),
        Operation.Delete<UserSecondFactors>("user/current/2fa/{providerName}", Access.SignedIn, (own, call) => own.TurnOffOwnAsync(call)),
        Operation.Get<UserSecondFactors>("user/{id:guid}/2fa", Access.Users, (own, call) => own.StateOfAsync(call)),
        Operation.Delete<UserSecondFactors>("user/{id:guid}/2fa/{providerName}", Access.Users, (own, call) => own.TurnOffAnothersAsync(call)),
    ];

    private Answer State(Guid user) => Answer.Of(new[] { new { ProviderName = SecondFactors.Provider, IsEnabledOnUser = factors.IsOn(user) } });

    private async Task<Answer> StateOfAsync(Call call) => await access.RefusalAsync(call.User, [call.Id]) ?? State(call.Id);

    private Answer SetUp(Call call)
    {
        if (IsUnknown(call))
        {
            return Unknown;
        }

        if (factors.IsOn(call.User.Key))
        {
            return Refused("ProviderAlreadySetup", SecondFactorTexts.IsOn);
        }

        string secret = AuthenticatorCodes.NewSecret();
        return Answer.Of(new { QrCodeSetupImageUrl = AuthenticatorCodes.Picture(call.User.Username, secret), Secret = secret });
    }

    private async Task<Answer> TurnOnAsync(Call call)
    {
        Sent sent = await call.BodyAsync<Sent>();
        if (IsUnknown(call))
        {
            return Unknown;
        }

        if (factors.IsOn(call.User.Key))
        {
            return Refused("ProviderAlreadySetup", SecondFactorTexts.IsOn);
        }

        return factors.TryTurnOn(call.User.Key, sent.Secret, sent.Code) is { } recovery
            ? Answer.Of(new { RecoveryCodes = recovery })
            : Refused("InvalidCode", SecondFactorTexts.WrongCode);
    }

    private async Task<Answer> TurnOffOwnAsync(Call call)
    {
        if (IsUnknown(call) || !factors.IsOn(call.User.Key))
        {
            return Unknown;
        }

        switch (factors.Check(call.User.Key, call.Text("code")))
        {
            case FactorOutcome.Accepted:
                await factors.TurnOffAsync(call.User.Key);
                return Answer.Done;
            case FactorOutcome.LockedOut:
                return Refused("LockedOut", SecondFactorTexts.LockedOut);
            default:
                return Refused("InvalidCode", SecondFactorTexts.WrongCode);
        }
    }

    private async Task<Answer> TurnOffAnothersAsync(Call call)
    {
        if (await access.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (IsUnknown(call) || !factors.IsOn(call.Id))
        {
            return Unknown;
        }

        await factors.TurnOffAsync(call.Id);
        return Answer.Done;
    }

    private static bool IsUnknown(Call call) => !string.Equals(call.Part("providerName"), SecondFactors.Provider, StringComparison.OrdinalIgnoreCase);

    private static Answer Unknown => Answer.Refused(StatusCodes.Status404NotFound, "ProviderNameNotFound", SecondFactorTexts.Unknown);

    private static Answer Refused(string status, Wording text) => Answer.Refused(StatusCodes.Status400BadRequest, status, text);

    private sealed record Sent(string? Code, string? Secret);
}
