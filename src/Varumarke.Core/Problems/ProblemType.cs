using System.Globalization;

namespace Varumarke.Core.Problems;

/// <summary>A problem's type: where its status is explained, in RFC 9110 for those that it knows.</summary>
internal static class ProblemType
{
    public static string Of(int status) => status switch
    {
        >= 400 and <= 417 => Section(5, status - 399),
        421 => Section(5, 20),
        422 => Section(5, 21),
        426 => Section(5, 22),
        >= 500 and <= 505 => Section(6, status - 499),
        _ => "about:blank",
    };

    private static string Section(int group, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"https://tools.ietf.org/html/rfc9110#section-15.{group}.{number}");
}
