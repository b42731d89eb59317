using System.Globalization;
using Umbraco.Cms.Core;
using Varumarke.Core.Mail;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Server;

/// <summary>What the client asks before and after somebody signs in: what server this is, and which packages it brings.</summary>
internal sealed class ServerOperations(IMailer mailer, TimeProvider time)
{
    /// <summary>The version of Umbraco's engine, which is what clients compare.</summary>
    private static readonly string Version = typeof(Constants).Assembly.GetName().Version!.ToString(3);

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<ServerOperations>("server/status", Access.Anyone, (_, _) => Now(new { ServerStatus = RuntimeLevel.Run })),
        Operation.Get<ServerOperations>("server/configuration", Access.Anyone, (own, _) => Now(new { AllowPasswordReset = own.CanSendMail, VersionCheckPeriod = 0, AllowLocalLogin = true, UmbracoCssPath = "~/css" })),
        Operation.Get<ServerOperations>("server/information", Access.SignedIn, (own, _) => Now(own.Information())),
        Operation.Get<ServerOperations>("news-dashboard", Access.SignedIn, (_, _) => Now(new { Items = Array.Empty<object>() })),
    ];

    private bool CanSendMail => mailer.CanSend;

    private static Task<Answer> Now(object body) => Task.FromResult(Answer.Of(body));

    private object Information() => new
    {
        Version,
        AssemblyVersion = Version,
        BaseUtcOffset = time.LocalTimeZone.GetUtcOffset(time.GetUtcNow()).ToString(null, CultureInfo.InvariantCulture),
        RuntimeMode = "Production",
    };
}
