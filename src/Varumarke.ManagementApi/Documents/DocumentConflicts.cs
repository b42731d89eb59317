using System.Globalization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// Two editors at one document: whoever saves over a version that has not been read is told who wrote it, when, and where it differs.
/// The client that says in <c>If-Match</c> which version it has is asked; one that does not saves as in Umbraco, and the last word stays.
/// </summary>
internal sealed class DocumentConflicts(IUserService users)
{
    /// <summary>The name of the refusal, which the page looks for.</summary>
    public const string Reason = "ConcurrencyViolation";

    public Answer? Refusal(Call call, IContent stored, IReadOnlyList<Difference> differences)
    {
        string read = call.Http.Request.Headers.IfMatch.ToString();
        string mark = DocumentMark.Of(stored);
        if (read is "" or "*" || read == mark)
        {
            return null;
        }

        IUser? writer = users.GetUserById(stored.WriterId);
        string name = writer?.Name ?? string.Empty;
        return Answer.Refused(
            StatusCodes.Status409Conflict,
            Reason,
            ConflictTexts.Of(
                name,
                stored.UpdateDate.ToString("HH:mm", CultureInfo.InvariantCulture),
                Places(differences, ConflictTexts.Name.English),
                Places(differences, ConflictTexts.Name.Swedish)),
            new Dictionary<string, object?>
            {
                ["changedBy"] = writer is null ? null : new { Id = writer.Key, Name = name },
                ["changedAt"] = Dates.Utc(stored.UpdateDate),
                ["differences"] = differences,
                ["currentVersion"] = mark,
            });
    }

    private static string[] Places(IReadOnlyList<Difference> differences, string name) =>
        [.. differences.Select(place => (place.Name ?? place.Alias ?? name) + (place.Culture is null ? string.Empty : $" ({place.Culture})")).Distinct()];
}
