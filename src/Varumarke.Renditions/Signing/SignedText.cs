using System.Text;
using Microsoft.AspNetCore.Http;

namespace Varumarke.Renditions.Signing;

/// <summary>
/// What is signed, as ImageSharp.Web and with it Umbraco has it: path and known commands in their order, percent-encoded, in
/// small letters. Whoever shares the key can reckon the same without this program.
/// </summary>
internal static class SignedText
{
    public static byte[] Of(PathString path, IEnumerable<KeyValuePair<string, string>> commands) =>
        Encoding.ASCII.GetBytes((path.ToUriComponent() + QueryString.Create(commands.Select(AsNullable)).ToUriComponent()).ToLowerInvariant());

    private static KeyValuePair<string, string?> AsNullable(KeyValuePair<string, string> command) => new(command.Key, command.Value);
}
