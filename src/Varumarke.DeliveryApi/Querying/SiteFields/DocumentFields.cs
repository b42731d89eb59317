namespace Varumarke.DeliveryApi.Querying.SiteFields;

/// <summary>A document's values of a site's own fields, by culture; under the empty one for a document that does not vary.</summary>
internal sealed record DocumentFields(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Scalar>>> ByCulture)
{
    public const string Invariant = "";

    public static DocumentFields None { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Scalar>>>());

    public IReadOnlyList<Scalar> Of(string field, string? culture) =>
        (ByCulture.GetValueOrDefault(Invariant) ?? ByCulture.GetValueOrDefault(culture ?? string.Empty))?.GetValueOrDefault(field) ?? [];
}
