using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Hostnames;

/// <summary>Culture and host names of a document.</summary>
internal sealed class DomainOperations(IDomainService domains, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DomainOperations>("document/{id:guid}/domains", Access.Content, (own, call) => own.ReadAsync(call)),
        Operation.Put<DomainOperations>("document/{id:guid}/domains", Access.Content, (own, call) => own.ChangeAsync(call)),
    ];

    private async Task<Answer> ReadAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        IDomain[] assigned = [.. await domains.GetAssignedDomainsAsync(call.Id, includeWildcards: true)];
        return Answer.Of(new
        {
            DefaultIsoCode = assigned.FirstOrDefault(domain => domain.IsWildcard)?.LanguageIsoCode,
            Domains = assigned.Where(domain => !domain.IsWildcard)
                .Select(domain => new SentDomain(domain.DomainName, domain.LanguageIsoCode ?? string.Empty)).ToArray(),
        });
    }

    private async Task<Answer> ChangeAsync(Call call)
    {
        SentDomains sent = await call.BodyAsync<SentDomains>();
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionAssignDomain.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Attempt<DomainUpdateResult, DomainOperationStatus> done = await domains.UpdateDomainsAsync(call.Id, new DomainsUpdateModel
        {
            DefaultIsoCode = sent.DefaultIsoCode,
            Domains = [.. (sent.Domains ?? []).Select(domain => new DomainModel { DomainName = domain.DomainName ?? string.Empty, IsoCode = domain.IsoCode ?? string.Empty })],
        });
        return done.Success ? Answer.Done : Refused(done.Status, done.Result);
    }

    private static Answer Refused(DomainOperationStatus status, DomainUpdateResult result)
    {
        string[] names = [.. (result.ConflictingDomains ?? []).Select(domain => domain.DomainName)];
        return status switch
        {
            DomainOperationStatus.ContentNotFound => Answer.NotFound,
            DomainOperationStatus.CancelledByNotification => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), EditingTexts.Cancelled),
            DomainOperationStatus.LanguageNotFound => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), EditingTexts.LanguageUnknown),
            DomainOperationStatus.ConflictingDomainName => Answer.Refused(
                StatusCodes.Status409Conflict, status.ToString(), DomainTexts.Taken(string.Join(", ", names)), new Dictionary<string, object?> { ["conflictingDomainNames"] = names }),
            DomainOperationStatus.DuplicateDomainName => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), DomainTexts.Twice),
            _ => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), DomainTexts.NotAName),
        };
    }

    private sealed record SentDomains(string? DefaultIsoCode, IReadOnlyList<SentDomain>? Domains);

    private sealed record SentDomain(string? DomainName, string? IsoCode);
}
