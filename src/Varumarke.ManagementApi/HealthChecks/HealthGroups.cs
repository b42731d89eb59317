using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.HealthChecks;

/// <summary>The checks that tell operations whether the service is ready, and some of how it has been set up, in groups for the backoffice.</summary>
internal sealed class HealthGroups(HealthCheckService checks, IHostEnvironment environment)
{
    private static readonly Wording NothingToDo = new("No check here can be mended by a press of a button.", "Ingen kontroll här kan åtgärdas med ett knapptryck.");

    private static readonly HealthGroup[] Groups =
    [
        new("Data Integrity", ["database"]),
        new("Live Environment", ["environment"]),
        new("Permissions", ["storage", "renditions"]),
        new("Security", ["https"]),
        new("Services", []),
    ];

    private static readonly Dictionary<string, Wording> Descriptions = new(StringComparer.Ordinal)
    {
        ["database"] = new("Whether the database answers and can be written.", "Om databasen svarar och kan skrivas."),
        ["environment"] = new("Whether the service runs as in production.", "Om tjänsten körs som i drift."),
        ["storage"] = new("Whether media files can be read and written.", "Om mediafiler kan läsas och skrivas."),
        ["renditions"] = new("Whether resized pictures can be kept.", "Om bilder i nya storlekar kan sparas."),
        ["https"] = new("Whether the backoffice is reached over HTTPS.", "Om redigeringen nås över HTTPS."),
        ["engine"] = new("Whether Umbraco's engine has started.", "Om Umbracos motor har startat."),
        ["compounds"] = new("Whether search takes Swedish compounds apart.", "Om sökningen delar upp svenska sammansättningar."),
    };

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<HealthGroups>("health-check-group", Access.Settings, (_, call) => Task.FromResult(Page(call))),
        Operation.Get<HealthGroups>("health-check-group/{name}", Access.Settings, (own, call) => own.OneAsync(call)),
        Operation.Post<HealthGroups>("health-check-group/{name}/check", Access.Settings, (own, call) => own.CheckAsync(call)),
        Operation.Post<HealthGroups>("health-check/execute-action", Access.Settings, (_, _) => Task.FromResult(Answer.Refused(StatusCodes.Status400BadRequest, "NotFound", NothingToDo))),
    ];

    private static Answer Page(Call call) =>
        Answer.Of(new Paged<object>(Groups.Length, [.. Groups.Skip(call.Skip).Take(call.Take).Select(group => new { group.Name })]));

    private async Task<Answer> OneAsync(Call call)
    {
        if (Find(call) is not { } group)
        {
            return Answer.NotFound;
        }

        IReadOnlyList<Finding> found = await FindingsAsync(group, call);
        string language = ReaderLanguage.Of(call.Http.Request.Headers.AcceptLanguage.ToString());
        return Answer.Of(new { group.Name, Checks = found.Select(finding => new { finding.Id, finding.Name, Description = Described(finding.Name).In(language) }).ToArray() });
    }

    private async Task<Answer> CheckAsync(Call call)
    {
        if (Find(call) is not { } group)
        {
            return Answer.NotFound;
        }

        IReadOnlyList<Finding> found = await FindingsAsync(group, call);
        return Answer.Of(new
        {
            Checks = found.Select(finding => new
            {
                finding.Id,
                Results = new[] { new { finding.Message, finding.ResultType, Actions = Array.Empty<object>(), ReadMoreLink = (string?)null } },
            }).ToArray(),
        });
    }

    private static HealthGroup? Find(Call call) => Groups.FirstOrDefault(group => group.Name.Equals(call.Part("name"), StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<Finding>> FindingsAsync(HealthGroup group, Call call)
    {
        HealthReport report = await checks.CheckHealthAsync(registration => GroupOf(registration.Name) == group, call.Aborted);
        IEnumerable<Finding> found = report.Entries.Select(entry => Finding.Of(entry.Key, entry.Value.Description ?? entry.Value.Status.ToString(), entry.Value.Status switch
        {
            HealthStatus.Healthy => "Success",
            HealthStatus.Degraded => "Warning",
            _ => "Error",
        }));
        return [.. found.Concat(SetUp(call).Where(finding => group.Checks.Contains(finding.Name)))];
    }

    private IEnumerable<Finding> SetUp(Call call)
    {
        yield return environment.IsProduction()
            ? Finding.Of("environment", "The service runs in its production environment.", "Success")
            : Finding.Of("environment", $"The service runs in the environment {environment.EnvironmentName}.", "Warning");
        yield return call.Http.Request.IsHttps
            ? Finding.Of("https", "The backoffice is reached over HTTPS.", "Success")
            : Finding.Of("https", "The backoffice is reached without HTTPS.", "Warning");
    }

    private static Wording Described(string check) => Descriptions.GetValueOrDefault(check) ?? new Wording($"What the service says of itself: {check}.", $"Vad tjänsten säger om sig själv: {check}.");

    private static HealthGroup GroupOf(string check) => Groups.FirstOrDefault(group => group.Checks.Contains(check)) ?? Groups[^1];

    /// <summary>A group and the checks in it; the last holds what no other has.</summary>
    private sealed record HealthGroup(string Name, string[] Checks);

    private sealed record Finding(Guid Id, string Name, string Message, string ResultType)
    {
        // The client names a check by a key, and these have names alone.
        public static Finding Of(string name, string message, string resultType) =>
            new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("health:" + name)).AsSpan(0, 16)), name, message, resultType);
    }
}
