using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>The services that one's own account is tied to, as the profile shows them.</summary>
internal sealed class ExternalLoginOperations(ExternalLinks links, ExternalEndpoint endpoint, IOptions<ExternalSignInOptions> options, ILogger<ExternalLoginOperations> logger)
{
    private static readonly Wording Unknown = new("There is no such service, or the account is not tied to it.", "Det finns ingen sådan tjänst, eller så hör kontot inte ihop med den.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<ExternalLoginOperations>("user/current/login-providers", Access.SignedIn, (own, call) => Task.FromResult(own.Providers(call))),
        Operation.Get<ExternalLoginOperations>("security/back-office/link-login-key", Access.SignedIn, (own, call) => Task.FromResult(own.LinkKey(call))),
        Operation.Post<ExternalLoginOperations>("security/back-office/unlink-login", Access.SignedIn, (own, call) => own.UnlinkAsync(call)),
    ];

    private Answer Providers(Call call) => Answer.Of(options.Value.Providers.Keys.Order(StringComparer.Ordinal).Select(name =>
    {
        string scheme = ExternalSchemes.SchemeOf(name);
        string? subject = links.SubjectOf(scheme, call.User.Key);
        return new { ProviderSchemeName = scheme, ProviderKey = subject, IsLinkedOnUser = subject is not null, HasManualLinkingEnabled = true };
    }).ToArray());

    private Answer LinkKey(Call call) => options.Value.Providers.ContainsKey(ExternalSchemes.NameOf(call.Text("provider") ?? string.Empty))
        ? Answer.Of(endpoint.LinkKeyOf(call.User))
        : NotThere;

    private async Task<Answer> UnlinkAsync(Call call)
    {
        Sent sent = await call.BodyAsync<Sent>();
        if (sent is not { LoginProvider: { } scheme, ProviderKey: { } subject } || !links.Unlink(scheme, subject, call.User.Key))
        {
            return NotThere;
        }

        logger.ExternalUnlinked(call.User.Key, ExternalSchemes.NameOf(scheme));
        return Answer.Done;
    }

    private static Answer NotThere => Answer.Refused(StatusCodes.Status404NotFound, "ProviderNameNotFound", Unknown);

    private sealed record Sent(string? LoginProvider, string? ProviderKey);
}
