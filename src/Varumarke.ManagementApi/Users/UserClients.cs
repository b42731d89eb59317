using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Users;

/// <summary>
/// The ids and secrets by which programs sign in as a user of kind Api. A secret is seen by whoever sets it and by nobody after; a
/// client id begins as Umbraco's do, so that none takes the backoffice's own place.
/// </summary>
internal sealed class UserClients(IUserService users, UserAccess access)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<UserClients>("user/{id:guid}/client-credentials", Access.Users, (own, call) => own.ListAsync(call)),
        Operation.Post<UserClients>("user/{id:guid}/client-credentials", Access.Users, (own, call) => own.AddAsync(call)),
        Operation.Delete<UserClients>("user/{id:guid}/client-credentials/{clientId}", Access.Users, (own, call) => own.RemoveAsync(call)),
    ];

    private async Task<Answer> ListAsync(Call call) =>
        await access.RefusalAsync(call.User, [call.Id]) ?? Answer.Of((await users.GetClientIdsAsync(call.Id)).Order(StringComparer.Ordinal).ToArray());

    private async Task<Answer> AddAsync(Call call)
    {
        NewClient sent = await call.BodyAsync<NewClient>();
        if (await access.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (await users.GetAsync(call.Id) is not { Kind: UserKind.Api })
        {
            return Bad(UserClientCredentialsOperationStatus.InvalidUser, UserTexts.NotThisKind);
        }

        string id = ProgramClients.IdOf(sent.ClientId ?? string.Empty);
        if (!ProgramClients.IsId(id))
        {
            return Bad(UserClientCredentialsOperationStatus.InvalidClientId, UserTexts.BadClientId);
        }

        if (sent.ClientSecret is not { Length: >= Passwords.Shortest } secret)
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidClientSecret", UserTexts.ShortSecret);
        }

        UserClientCredentialsOperationStatus added = await users.AddClientIdAsync(call.Id, id);
        if (added != UserClientCredentialsOperationStatus.Success)
        {
            return Bad(added, added == UserClientCredentialsOperationStatus.DuplicateClientId ? UserTexts.ClientIdTaken : UserTexts.Refused(added.ToString()));
        }

        await ProgramClients.SaveAsync(Applications(call), id, secret, call.Aborted);
        return Answer.Done;
    }

    private async Task<Answer> RemoveAsync(Call call)
    {
        if (await access.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        string id = (string)call.Http.Request.RouteValues["clientId"]!;
        if (!await users.RemoveClientIdAsync(call.Id, id))
        {
            return Answer.NotFound;
        }

        await ProgramClients.DeleteAsync(Applications(call), id, call.Aborted);
        return Answer.Done;
    }

    private static IOpenIddictApplicationManager Applications(Call call) => call.Http.RequestServices.GetRequiredService<IOpenIddictApplicationManager>();

    private static Answer Bad(UserClientCredentialsOperationStatus status, Wording detail) => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), detail);

    private sealed record NewClient(string? ClientId, string? ClientSecret);
}
