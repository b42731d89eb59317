namespace Varumarke.Core.Brand;

/// <summary>A typeface of the brand.</summary>
/// <param name="Family">Its name.</param>
/// <param name="Role">Code of what it is for: <c>headings</c>, <c>body</c>, <c>office</c>, <c>digital</c>.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="Fallback">What stands in for it.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Usage">How it is used.</param>
public sealed record BrandTypeface(string Family, string Role, IReadOnlyList<string> Weights, string Fallback, string Licence, string Usage);
