using Microsoft.Extensions.Options;

namespace Varumarke.Web.Operations.Metrics;

/// <summary>Validates <see cref="MetricsOptions"/> at start.</summary>
internal sealed class MetricsOptionsValidator : IValidateOptions<MetricsOptions>
{
    public ValidateOptionsResult Validate(string? name, MetricsOptions options)
    {
        string[] faults = [.. options.Faults()];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
