using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Http.Limits;

namespace Varumarke.BrandApi.Limits;

/// <summary>Counts what one client asks of all the API, and says in every answer how much more it may ask.</summary>
internal sealed class ApiPace(IOptions<BrandApiOptions> options, TimeProvider time)
{
    private readonly Pace? _pace = options.Value.RequestsPerMinute > 0 ? new Pace(options.Value.RequestsPerMinute, TimeSpan.FromMinutes(1), time) : null;

    /// <summary>Counts a question; one too many is answered 429, and false.</summary>
    public async Task<bool> TryTakeAsync(HttpContext context)
    {
        if (_pace is null || _pace.Take(context))
        {
            return true;
        }

        await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status429TooManyRequests, TooMany(options.Value.RequestsPerMinute)));
        return false;
    }

    private static Wording TooMany(int most) => new(
        $"At most {most} questions a minute. X-RateLimit-Reset and Retry-After say in how many seconds it is counted anew.",
        $"Högst {most} frågor i minuten. X-RateLimit-Reset och Retry-After säger om hur många sekunder det räknas på nytt.");
}
