using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Varumarke.ManagementApi.SecondFactor;

/// <summary>
/// The second thing that somebody proves when signing in: a code of an authenticator app, or one of the codes for a lost telephone.
/// Wrong ones are counted here, beside the account's own count, so that whoever knows a password cannot begin anew by typing it.
/// </summary>
internal sealed class SecondFactors(ITwoFactorLoginRepository logins, ICoreScopeProvider scopes, IDataProtectionProvider protection, TimeProvider time, ILogger<SecondFactors> logger)
{
    /// <summary>The name by which the client knows it.</summary>
    public const string Provider = "Authenticator";

    private const int RecoveryCodes = 10;
    private const int MostFailures = 5;
    private const int CodeLength = 6;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _states = protection.CreateProtector("Varumarke.SecondFactor");
    private readonly Lock _turn = new();

    /// <summary>Whether this one is asked for a code.</summary>
    public bool IsOn(Guid user)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return Find(user) is not null;
    }

    /// <summary>Turns it on, once a code shows that the app has the key.</summary>
    /// <returns>The codes for a lost telephone, which are told this once; null where the code is wrong or it is on already.</returns>
    public IReadOnlyList<string>? TryTurnOn(Guid user, string? secret, string? code)
    {
        if (!AuthenticatorCodes.IsSecret(secret) || AuthenticatorCodes.StepOf(secret!, Plain(code), time.GetUtcNow()) is not { } step)
        {
            return null;
        }

        lock (_turn)
        {
            using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
            if (Find(user) is not null)
            {
                return null;
            }

            string[] recovery = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => AuthenticatorCodes.NewRecoveryCode())];
            Save(id: 0, user, new FactorState(secret!, step, [.. recovery.Select(Plain)]));
            logger.SecondFactorOn(user);
            return recovery;
        }
    }

    /// <summary>Takes a code, which cannot be used again.</summary>
    public FactorOutcome Check(Guid user, string? code)
    {
        lock (_turn)
        {
            using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
            if (Find(user) is not { } login || Opened(login.Secret) is not { } state)
            {
                return FactorOutcome.Refused;
            }

            DateTimeOffset now = time.GetUtcNow();
            if (state.LockedUntil > now)
            {
                return FactorOutcome.LockedOut;
            }

            FactorState? after = Taken(state, Plain(code), now);
            Save(login.Id, user, after is not null
                ? after with { Failures = 0, LockedUntil = null }
                : state.Failures + 1 >= MostFailures
                    ? state with { Failures = 0, LockedUntil = now + LockOut }
                    : state with { Failures = state.Failures + 1, LockedUntil = null });
            return after is not null ? FactorOutcome.Accepted : FactorOutcome.Refused;
        }
    }

    /// <summary>Turns it off; whether the caller may is for the caller to know.</summary>
    public async Task TurnOffAsync(Guid user)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        if (await logins.DeleteUserLoginsAsync(user, Provider))
        {
            logger.SecondFactorOff(user);
        }
    }

    private static FactorState? Taken(FactorState state, string code, DateTimeOffset now)
    {
        if (code.Length == CodeLength)
        {
            return AuthenticatorCodes.StepOf(state.Secret, code, now) is { } step && step > state.LastStep ? state with { LastStep = step } : null;
        }

        byte[] given = Encoding.UTF8.GetBytes(code);
        string? used = state.Recovery.FirstOrDefault(left => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), given));
        return used is null ? null : state with { Recovery = [.. state.Recovery.Where(left => left != used)] };
    }

    private ITwoFactorLogin? Find(Guid user) => logins.GetByUserOrMemberKeyAsync(user).GetAwaiter().GetResult().FirstOrDefault(login => login.ProviderName == Provider);

    private void Save(int id, Guid user, FactorState state) =>
        logins.Save(new TwoFactorLogin { Id = id, UserOrMemberKey = user, ProviderName = Provider, Confirmed = true, Secret = _states.Protect(JsonSerializer.Serialize(state)) });

    // Without the keys it was sealed with nobody comes in; the command that resets the administrator turns it off.
    private FactorState? Opened(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<FactorState>(_states.Unprotect(text));
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            logger.SecondFactorUnreadable(failure);
            return null;
        }
    }

    // As people type them: with blanks or a hyphen in the middle, in small letters.
    private static string Plain(string? code) => new([.. (code ?? string.Empty).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
}
