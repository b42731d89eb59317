using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>What an endpoint came to: one of a model, a problem and a redirect.</summary>
internal sealed record DeliveryResult
{
    public object? Model { get; private init; }

    /// <summary>For a list: how to tell whether it is still the same.</summary>
    public ListWatch? Watch { get; private init; }

    public Problem? Problem { get; private init; }

    public IApiContentRoute? RedirectTo { get; private init; }

    public static DeliveryResult Ok(object model, ListWatch? watch = null) => new() { Model = model, Watch = watch };

    public static DeliveryResult Fail(Problem problem) => new() { Problem = problem };

    public static DeliveryResult Redirect(IApiContentRoute route) => new() { RedirectTo = route };
}
