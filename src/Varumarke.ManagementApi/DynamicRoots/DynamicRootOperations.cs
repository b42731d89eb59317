using Umbraco.Cms.Core.DynamicRoot;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.DynamicRoots;

/// <summary>Where a picker begins that is told to begin somewhere relative to the page it stands on. Only what the caller may see is named.</summary>
internal sealed class DynamicRootOperations(IDynamicRootService roots, DynamicRootQueryStepCollection steps, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<DynamicRootOperations>("dynamic-root/query", Access.ContentTree, (own, call) => own.QueryAsync(call)),
        Operation.Get<DynamicRootOperations>("dynamic-root/steps", Access.ContentTree, (own, _) => Task.FromResult(Answer.Of(own.Steps))),
    ];

    private string[] Steps => [.. steps.Select(step => step.SupportedDirectionAlias)];

    private async Task<Answer> QueryAsync(Call call)
    {
        SentQuestion sent = await call.BodyAsync<SentQuestion>();
        if (sent.Query?.Origin?.Alias is not { } origin)
        {
            return Answer.Of(new { Roots = Array.Empty<Guid>() });
        }

        Guid[] found =
        [
            .. await roots.GetDynamicRootsAsync(new DynamicRootNodeQuery
            {
                OriginAlias = origin,
                OriginKey = sent.Query.Origin.Id,
                Context = new DynamicRootContext { CurrentKey = sent.Context?.Id, ParentKey = sent.Context?.Parent?.Id ?? Guid.Empty },
                QuerySteps = [.. (sent.Query.Steps ?? []).Select(step => new DynamicRootQueryStep { Alias = step.Alias ?? string.Empty, AnyOfDocTypeKeys = step.DocumentTypeIds ?? [] })],
            }),
        ];
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, found);
        return Answer.Of(new { Roots = found.Where(visible.Contains).ToArray() });
    }

    private sealed record SentQuestion(SentContext? Context, SentQuery? Query);

    private sealed record SentContext(Guid? Id, Reference? Parent);

    private sealed record SentQuery(SentOrigin? Origin, IReadOnlyList<SentStep>? Steps);

    private sealed record SentOrigin(string? Alias, Guid? Id);

    private sealed record SentStep(string? Alias, IReadOnlyList<Guid>? DocumentTypeIds);
}
