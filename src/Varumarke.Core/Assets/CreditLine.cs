namespace Varumarke.Core.Assets;

/// <summary>How to credit an asset, ready to print.</summary>
internal static class CreditLine
{
    /// <summary>Who made it and who owns it, each once.</summary>
    /// <param name="technique">What stands before the name, such as <c>Foto: </c>; null where nobody said how it was made.</param>
    /// <param name="creator">Who made it.</param>
    /// <param name="holder">Who owns the rights.</param>
    public static string? Of(string? technique, string? creator, string? holder)
    {
        string?[] names = string.Equals(creator, holder, StringComparison.OrdinalIgnoreCase) ? [creator] : [creator, holder];
        string line = string.Join(" / ", names.Where(name => name is not null));

        // A technique is said of somebody who made it, not of somebody who owns it.
        return line.Length == 0 ? null : creator is null ? line : technique + line;
    }
}
