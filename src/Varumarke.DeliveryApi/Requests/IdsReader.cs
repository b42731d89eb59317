using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Problems;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>Reads <c>id=</c>, repeated or with commas between.</summary>
internal sealed class IdsReader(IOptions<DeliveryApiOptions> options)
{
    // Repeated, or several in one, as some clients write a list: no key holds a comma.
    private static string[] Keys(string? written) => (written ?? string.Empty).Split(',', StringSplitOptions.TrimEntries);

    public bool TryRead(IQueryCollection query, out IReadOnlyList<Guid> keys, [NotNullWhen(false)] out Problem? problem)
    {
        var read = new List<Guid>();
        var faults = new List<QueryFault>();
        foreach (string id in query["id"].SelectMany(Keys))
        {
            if (Guid.TryParse(id, out Guid key))
            {
                read.Add(key);
            }
            else
            {
                faults.Add(new QueryFault("id", id, QueryTexts.InvalidId, QueryTexts.NotAGuid(id), [Wording.Name("3fa85f64-5717-4562-b3fc-2c963f66afa6")]));
            }
        }

        keys = [.. read.Distinct()];
        if (keys.Count > options.Value.MaxTake)
        {
            faults.Add(new QueryFault("id", null, QueryTexts.TooManyIds, QueryTexts.MostIds(options.Value.MaxTake)));
        }

        problem = faults.Count == 0 ? null : KnownProblems.BadQuery(faults);
        return problem is null;
    }
}
