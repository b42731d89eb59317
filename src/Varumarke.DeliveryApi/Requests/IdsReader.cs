using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>Reads <c>id=</c>, repeated.</summary>
internal sealed class IdsReader(IOptions<DeliveryApiOptions> options)
{
    public bool TryRead(IQueryCollection query, out IReadOnlyList<Guid> keys, [NotNullWhen(false)] out Problem? problem)
    {
        var read = new List<Guid>();
        var faults = new List<QueryFault>();
        foreach (string? id in query["id"])
        {
            if (Guid.TryParse(id, out Guid key))
            {
                read.Add(key);
            }
            else
            {
                faults.Add(new QueryFault("id", id, "Invalid id", $"'{id}' is not a GUID.", ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]));
            }
        }

        keys = [.. read.Distinct()];
        if (keys.Count > options.Value.MaxTake)
        {
            faults.Add(new QueryFault("id", null, "Too many ids", $"At most {options.Value.MaxTake.ToString(CultureInfo.InvariantCulture)} items can be asked for at a time."));
        }

        problem = faults.Count == 0 ? null : ProblemWriter.BadQuery(faults);
        return problem is null;
    }
}
