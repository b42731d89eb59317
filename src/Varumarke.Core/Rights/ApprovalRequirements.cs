using Microsoft.Extensions.Options;

namespace Varumarke.Core.Rights;

/// <summary>
/// What must be known of an asset before somebody says that it may leave. Nothing of it is asked for when a file comes in; every
/// door that approves asks here.
/// </summary>
public sealed class ApprovalRequirements(IOptions<AssetGateOptions> options)
{
    /// <summary>A picture without a message of its own needs no alternative text.</summary>
    public const string Decorative = "decorative";

    private const string Approved = "approved";
    private const string AltText = "altText";

    private readonly AssetGateOptions _options = options.Value;

    /// <summary>Whether a media type's approvals are judged at all.</summary>
    public bool Governs(string mediaType) => _options.GovernedMediaTypes.Contains(mediaType);

    /// <summary>Whether this word of the editors' lets an asset out.</summary>
    public static bool IsApproval(string? word) => string.Equals(word?.Trim(), Approved, StringComparison.OrdinalIgnoreCase);

    /// <summary>Aliases of the properties that are empty and may not be.</summary>
    /// <param name="has">Whether the media type has a property.</param>
    /// <param name="isFilled">Whether it holds something; a switch, whether it is on.</param>
    public IReadOnlyList<string> Missing(Func<string, bool> has, Func<string, bool> isFilled)
    {
        ArgumentNullException.ThrowIfNull(has);
        ArgumentNullException.ThrowIfNull(isFilled);
        bool decorative = has(Decorative) && isFilled(Decorative);
        return [.. _options.RequiredToApprove.Where(alias => has(alias) && !isFilled(alias) && !(decorative && alias.StartsWith(AltText, StringComparison.OrdinalIgnoreCase)))];
    }
}
