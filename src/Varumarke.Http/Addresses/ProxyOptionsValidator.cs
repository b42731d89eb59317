using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Varumarke.Http.Addresses;

/// <summary>Finds what names no proxy: left unsaid it would be found out by readers whose links begin with <c>http://</c>.</summary>
internal sealed class ProxyOptionsValidator(IConfiguration configuration) : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        if (configuration[ProxyOptions.Section] is { Length: > 0 })
        {
            return ValidateOptionsResult.Fail($"{ProxyOptions.Section} has a list: write {ProxyOptions.Section}:Addresses:0.");
        }

        string[] unreadable = [.. options.Named.Where(text => ProxyOptions.Network(text) is null && ProxyOptions.Address(text) is null)];
        return unreadable.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(unreadable.Select(text =>
                $"{ProxyOptions.Section}:Addresses must hold addresses such as 10.0.0.5 or networks such as 10.0.0.0/8; '{text}' is neither."));
    }
}
