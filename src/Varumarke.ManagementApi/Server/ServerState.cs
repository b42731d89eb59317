using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Server;

/// <summary>What somebody is asked for who reports a fault, and that the service is never upgraded from the backoffice.</summary>
internal sealed class ServerState
{
    private static readonly Wording NoUpgrade = new("There is nothing to upgrade: a new version is started in the old one's place.", "Det finns inget att uppgradera: en ny version startas i den gamlas ställe.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<ServerState>("server/troubleshooting", Access.SignedIn, (_, _) => Task.FromResult(Answer.Of(new { Items = Facts }))),
        Operation.Get<ServerState>("server/upgrade-check", Access.SignedIn, (_, _) => Task.FromResult(Answer.Of(new { Type = "None", Comment = string.Empty, Url = string.Empty }))),
        Operation.Get<ServerState>("upgrade/settings", Access.Settings, (_, _) => Task.FromResult(Answer.Refused(StatusCodes.Status428PreconditionRequired, "NoUpgrade", NoUpgrade))),
        Operation.Post<ServerState>("upgrade/authorize", Access.Settings, (_, _) => Task.FromResult(Answer.Refused(StatusCodes.Status428PreconditionRequired, "NoUpgrade", NoUpgrade))),
    ];

    private static object[] Facts =>
    [
        new { Name = "Umbraco Version", Data = typeof(Constants).Assembly.GetName().Version!.ToString(3) },
        new { Name = "Server OS", Data = RuntimeInformation.OSDescription },
        new { Name = "Server Framework", Data = RuntimeInformation.FrameworkDescription },
        new { Name = "Processor Architecture", Data = RuntimeInformation.ProcessArchitecture.ToString() },
    ];
}
