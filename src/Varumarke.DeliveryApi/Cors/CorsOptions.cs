namespace Varumarke.DeliveryApi.Cors;

/// <summary>Cross-origin reading. Section <c>Varumarke:DeliveryApi:Cors</c>.</summary>
public sealed class CorsOptions
{
    /// <summary>The origins that may read, such as <c>https://hagfors.se</c>; <c>*</c> for all. Default none.</summary>
    public IList<string> Origins { get; } = [];

    /// <summary>How long a browser may remember that it may. Default two hours, the longest that browsers agree on.</summary>
    public TimeSpan PreflightMaxAge { get; set; } = TimeSpan.FromHours(2);
}
