using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Serving;

/// <summary>Some bytes of a file; a negative length for a part that it does not have.</summary>
internal readonly record struct Part(long From, long Length);
