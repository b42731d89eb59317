using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.LeftOut;

/// <summary>
/// What has no meaning here and what Umbraco's client asks about all the same: templates and their files, packages, generated models,
/// telemetry, profiling and help. There is none of it; what would make some is not an operation here.
/// </summary>
internal sealed class LeftOutOperations
{
    private static readonly Answer EmptyPage = Answer.Of(new Paged<object>(0, []));
    private static readonly Answer EmptyList = Answer.Of(Array.Empty<object>());

    public static IEnumerable<Operation> All =>
    [
        .. Files("template", Access.DocumentTypeTree),
        .. Files("partial-view", Access.Settings),
        .. Files("stylesheet", Access.ContentTypes),
        .. Files("script", Access.Settings),
        .. Files("static-file", Access.Settings),
        Answering("item/template/search", Access.SignedIn, EmptyPage),
        Answering("template/configuration", Access.Settings, Answer.Of(new { Disabled = true })),
        Answering("partial-view/snippet", Access.Settings, EmptyPage),
        Answering("package/configuration", Access.Settings, Answer.Of(new { MarketplaceUrl = string.Empty })),
        Answering("package/created", Access.Settings, EmptyPage),
        Answering("package/migration-status", Access.Settings, EmptyPage),
        Answering("telemetry", Access.Settings, Answer.Of(new Paged<object>(1, [new { TelemetryLevel = "Minimal" }]))),
        Answering("telemetry/level", Access.Settings, Answer.Of(new { TelemetryLevel = "Minimal" })),
        Answering("models-builder/dashboard", Access.Settings, Answer.Of(new
        {
            Mode = "Nothing",
            CanGenerate = false,
            OutOfDateModels = false,
            LastError = (string?)null,
            Version = (string?)null,
            ModelsNamespace = (string?)null,
            TrackingOutOfDateModels = false,
        })),
        Answering("models-builder/status", Access.Settings, Answer.Of(new { Status = "Unknown" })),
        Answering("profiling/status", Access.Settings, Answer.Of(new { Enabled = false })),
        Answering("help", Access.SignedIn, EmptyPage),
    ];

    private static IEnumerable<Operation> Files(string kind, Access access) =>
    [
        Answering($"tree/{kind}/root", access, EmptyPage),
        Answering($"tree/{kind}/children", access, EmptyPage),
        Answering($"tree/{kind}/ancestors", access, EmptyList),
        Answering($"tree/{kind}/siblings", access, Answer.Of(new { TotalBefore = 0, TotalAfter = 0, Items = Array.Empty<object>() })),
        Answering($"item/{kind}", Access.SignedIn, EmptyList),
    ];

    private static Operation Answering(string path, Access access, Answer answer) => Operation.Get<LeftOutOperations>(path, access, (_, _) => Task.FromResult(answer));
}
