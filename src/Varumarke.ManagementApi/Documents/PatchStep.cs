using System.Text.Json;

namespace Varumarke.ManagementApi.Documents;

/// <summary>One step of a change to parts of a document.</summary>
internal sealed record PatchStep(string? Op, string? Path, JsonElement Value);
