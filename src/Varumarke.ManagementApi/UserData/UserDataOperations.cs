using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;
using Entity = Umbraco.Cms.Core.Models.Membership.UserData;

namespace Varumarke.ManagementApi.UserData;

/// <summary>What the client keeps for whoever is signed in. Nobody sees or changes another's.</summary>
internal sealed class UserDataOperations(IUserDataService data)
{
    private const int LongestName = 255;

    private static readonly Wording Nameless = new(
        $"Group and identifier are needed, of {LongestName} characters at most.",
        $"Grupp och namn behövs, på högst {LongestName} tecken.");

    private static readonly Wording Exists = new("Data with this key exist already.", "Det finns redan uppgifter med den nyckeln.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<UserDataOperations>("user-data", Access.SignedIn, (own, call) => own.PageAsync(call)),
        Operation.Get<UserDataOperations>("user-data/{id:guid}", Access.SignedIn, (own, call) => own.OneAsync(call)),
        Operation.Post<UserDataOperations>("user-data", Access.SignedIn, (own, call) => own.CreateAsync(call)),
        Operation.Put<UserDataOperations>("user-data", Access.SignedIn, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<UserDataOperations>("user-data/{id:guid}", Access.SignedIn, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> PageAsync(Call call)
    {
        PagedModel<IUserData> page = await data.GetAsync(call.Skip, call.Take, new Filter(call.User.Key, call.Texts("groups"), call.Texts("identifiers")));
        return Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(item => new { item.Group, item.Identifier, item.Value, item.Key })]));
    }

    private async Task<Answer> OneAsync(Call call) => await OwnAsync(call, call.Id) is { } item ? Answer.Of(new { item.Group, item.Identifier, item.Value }) : Answer.NotFound;

    private async Task<Answer> CreateAsync(Call call)
    {
        Sent sent = await call.BodyAsync<Sent>();
        if (IsNameless(sent))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidName", Nameless);
        }

        Attempt<IUserData, UserDataOperationStatus> made = await data.CreateAsync(Of(call, sent, sent.Key ?? Guid.NewGuid()));
        return made.Success ? Answer.Created("user-data", made.Result!.Key) : Answer.Refused(StatusCodes.Status400BadRequest, made.Status.ToString(), Exists);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        Sent sent = await call.BodyAsync<Sent>();
        if (IsNameless(sent))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidName", Nameless);
        }

        if (sent.Key is not { } key || await OwnAsync(call, key) is null)
        {
            return Answer.NotFound;
        }

        Attempt<IUserData, UserDataOperationStatus> saved = await data.UpdateAsync(Of(call, sent, key));
        return saved.Success ? Answer.Done : Answer.NotFound;
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        if (await OwnAsync(call, call.Id) is null)
        {
            return Answer.NotFound;
        }

        await data.DeleteAsync(call.Id);
        return Answer.Done;
    }

    private async Task<IUserData?> OwnAsync(Call call, Guid key) => await data.GetAsync(key) is { } item && item.UserKey == call.User.Key ? item : null;

    private static bool IsNameless(Sent sent) => sent is not { Group.Length: > 0 and <= LongestName, Identifier.Length: > 0 and <= LongestName };

    private static Entity Of(Call call, Sent sent, Guid key) => new() { Key = key, UserKey = call.User.Key, Group = sent.Group!, Identifier = sent.Identifier!, Value = sent.Value ?? string.Empty };

    private sealed record Sent(string? Group, string? Identifier, string? Value, Guid? Key);

    private sealed class Filter(Guid user, string[] groups, string[] identifiers) : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; } = [user];

        public ICollection<string>? Groups { get; set; } = groups;

        public ICollection<string>? Identifiers { get; set; } = identifiers;
    }
}
