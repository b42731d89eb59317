using System.Security.Cryptography;
using System.Text;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// The key of what a report's lesson becomes, reckoned from the report and the lesson's words: of two who make it at once only one does,
/// and whoever looks at the report sees what has become of it without anything being kept.
/// </summary>
public static class LessonKeys
{
    /// <summary>It becomes a measure.</summary>
    public const string Measure = "measure";

    /// <summary>It becomes a contribution.</summary>
    public const string Contribution = "contribution";

    /// <summary>The key.</summary>
    /// <param name="report">Key of the report.</param>
    /// <param name="lesson">The lesson's words.</param>
    /// <param name="what">What it becomes.</param>
    public static Guid Of(Guid report, string lesson, string what) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{report:N}\u001f{what}\u001f{lesson}")).AsSpan(0, 16));
}
