using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Varumarke.Renditions.Signing;

/// <summary>Says what is wrong with the keys, and never what is in them.</summary>
internal sealed partial class SigningOptionsValidator : IValidateOptions<SigningOptions>
{
    private const int LeastBytes = 16;

    public ValidateOptionsResult Validate(string? name, SigningOptions options)
    {
        string[] faults = [.. options.Keys.Select(pair => Fault(pair.Key, pair.Value)).OfType<string>()];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? Fault(string id, SigningKeyOptions key)
    {
        string where = $"{SigningOptions.Section}:Keys:{id}";
        if (!IdPattern().IsMatch(id) || id == SigningKeys.UmbracoKeyId)
        {
            return $"{where}: the id may hold small letters, digits and hyphens, 32 at most, and not be '{SigningKeys.UmbracoKeyId}'.";
        }

        if (key.Secret is null)
        {
            return key.RetiredAt is null ? $"{where}: give Secret, or RetiredAt to retire a key that the program made itself." : null;
        }

        Span<byte> bytes = new byte[key.Secret.Length];
        return Convert.TryFromBase64String(key.Secret, bytes, out int length) && length >= LeastBytes
            ? null
            : $"{where}:Secret must be {LeastBytes} bytes or more in base64.";
    }

    [GeneratedRegex("^[a-z0-9-]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
