using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>One step of a change to parts of a document.</summary>
internal sealed record PatchStep(string? Op, string? Path, JsonElement Value);
