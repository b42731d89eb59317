namespace Varumarke.DeliveryApi.Querying;

/// <summary>One page of an answer, and how many items the query matched in all.</summary>
internal sealed record QueryAnswer(Guid[] Keys, int Total)
{
    public static QueryAnswer Empty { get; } = new([], 0);

    public bool IsSameAs(QueryAnswer other) => Total == other.Total && Keys.AsSpan().SequenceEqual(other.Keys);
}
