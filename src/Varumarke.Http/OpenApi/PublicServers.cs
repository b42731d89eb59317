using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Varumarke.Http.Addresses;

namespace Varumarke.Http.OpenApi;

/// <summary>
/// Where an OpenAPI document says that its API is: at the configured public address, else at the root of wherever the document
/// came from (OpenAPI 3.1, 4.8.5: a server's address may be relative). The framework would say what the request's Host says.
/// </summary>
public sealed class PublicServers(PublicAddress address) : IOpenApiDocumentTransformer
{
    /// <inheritdoc />
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Servers = [new OpenApiServer { Url = address.Configured ?? "/" }];
        return Task.CompletedTask;
    }
}
