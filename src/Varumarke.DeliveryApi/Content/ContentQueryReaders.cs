using Microsoft.Extensions.Options;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>A reader for each query over documents, since it collects that query's faults.</summary>
internal sealed class ContentQueryReaders(ContentLocator locator, QueryExtensions extensions, KnownProperties known, IOptions<DeliveryApiOptions> options)
{
    public QueryReader New() => new(QueryDialect.Content, options.Value, locator, extensions, known.IsDocumentProperty);
}
