namespace Varumarke.DeliveryApi.Querying;

/// <summary>One condition as it was written: <c>contentType:!article</c>, <c>properties[year]&gt;:2020</c>.</summary>
/// <param name="Field">The field, such as <c>contentType</c>; for a property its alias.</param>
/// <param name="IsProperty">Whether the field is a property.</param>
/// <param name="Comparison">What is asked.</param>
/// <param name="Value">The value, without quotation marks.</param>
internal sealed record FilterTerm(string Field, bool IsProperty, Comparison Comparison, string Value);
