using Microsoft.Extensions.Options;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Media;

/// <summary>A reader for each query over media, since it collects that query's faults.</summary>
internal sealed class MediaQueryReaders(MediaTree tree, KnownProperties known, IOptions<DeliveryApiOptions> options)
{
    public QueryReader New() => new(QueryDialect.Media, options.Value, tree, QueryExtensions.None, known.IsMediaProperty);
}
