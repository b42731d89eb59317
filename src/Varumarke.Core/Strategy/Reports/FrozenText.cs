namespace Varumarke.Core.Strategy.Reports;

/// <summary>One of a report's texts.</summary>
/// <param name="Name">Alias of the property.</param>
/// <param name="Html">Headings, paragraphs, lists and tables, without links into the site, pictures or attributes.</param>
public sealed record FrozenText(string Name, string Html);
