using System.Collections.Frozen;
using System.Formats.Tar;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Varumarke.ManagementApi.Client;

/// <summary>Where a file's bytes are in the archive.</summary>
internal readonly record struct BundledFile(long Offset, long Length);
