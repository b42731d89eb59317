namespace Varumarke.Core.OpenApi;

/// <summary>An OpenAPI document that a feature adds to the one page that shows them all.</summary>
/// <param name="Name">The document's name, as in <c>/umbraco/openapi/{name}.json</c>.</param>
/// <param name="Title">What the page calls it.</param>
public sealed record ApiDocumentation(string Name, string Title);
