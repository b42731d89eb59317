using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// Changes parts of a document as programs ask for it: <c>replace</c>, <c>add</c> and <c>remove</c> at a path into what the client
/// would send whole, where an item of a list is found by its place or by what is in it:
/// <c>/values[alias=title,culture=en-US,segment=null]/value</c>.
/// </summary>
internal sealed class DocumentPatch(DocumentPresenter presenter)
{
    private const int MostSteps = 200;

    public static async Task<IReadOnlyList<PatchStep>> ReadAsync(Call call)
    {
        PatchRequest sent = await call.BodyAsync<PatchRequest>();
        return sent.Operations is { Count: > 0 and <= MostSteps } steps ? steps : throw Call.Wrong("operations", null, PatchTexts.NumberOfSteps(MostSteps));
    }

    /// <exception cref="RefusedCallException">A step is not one of the three, or leads nowhere.</exception>
    public ChangedDocument Apply(IContent stored, IReadOnlyList<PatchStep> steps)
    {
        JsonObject document = JsonSerializer.SerializeToNode(presenter.Present(stored, published: false), ManagementJson.Options)!.AsObject();
        foreach (PatchStep step in steps)
        {
            Apply(document, step);
        }

        try
        {
            return document.Deserialize<ChangedDocument>(ManagementJson.Sent)!;
        }
        catch (JsonException)
        {
            throw Call.Wrong("operations", null, CallTexts.BodyUnreadable);
        }
    }

    private static void Apply(JsonObject document, PatchStep step)
    {
        string[] parts = PatchPath.Split(step.Path);
        if (parts.Length == 0 || parts[0].Split('[')[0] is not ("values" or "variants" or "template"))
        {
            throw Wrong(step);
        }

        PatchPath path = PatchPath.Find(document, parts) ?? throw Wrong(step);
        bool done = step.Op?.ToUpperInvariant() switch
        {
            "REPLACE" => path.Replace(Node(step)),
            "ADD" => path.Add(Node(step)),
            "REMOVE" => path.Remove(),
            _ => false,
        };
        if (!done)
        {
            throw Wrong(step);
        }
    }

    private static JsonNode? Node(PatchStep step) =>
        step.Value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : JsonNode.Parse(step.Value.GetRawText());

    private static RefusedCallException Wrong(PatchStep step) => Call.Wrong("operations", step.Path, PatchTexts.LeadsNowhere);

    private sealed record PatchRequest(IReadOnlyList<PatchStep>? Operations);
}
