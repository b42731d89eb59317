using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Operations;

/// <summary>A file and its name.</summary>
internal sealed record Download(string Name, string MediaType, byte[] Content);
