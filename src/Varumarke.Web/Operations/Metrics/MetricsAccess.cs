using System.Security.Cryptography;
using System.Text;
using Varumarke.Core.Problems;
using Varumarke.Http.Problems;

namespace Varumarke.Web.Operations.Metrics;

/// <summary>Lets those to <c>/metrics</c> who bring the key.</summary>
internal static class MetricsAccess
{
    private const string Scheme = "Bearer ";

    private static Wording KeyWanted { get; } = new("Measurements are for those who bring the key.", "Mätvärden är för den som har nyckeln.");

    /// <summary>Puts the question for the key before the endpoint.</summary>
    public static void RequireKey(this IEndpointConventionBuilder endpoint, string key) => endpoint.Add(built =>
    {
        RequestDelegate answer = built.RequestDelegate!;
        built.RequestDelegate = context => HasKey(context.Request, key) ? answer(context) : RefuseAsync(context);
    });

    private static bool HasKey(HttpRequest request, string key)
    {
        string given = request.Headers.Authorization.ToString();
        return given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given[Scheme.Length..].Trim()), Encoding.UTF8.GetBytes(key));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemWriter.WriteAsync(context, StatusCodes.Status401Unauthorized, KeyWanted);
    }
}
