using System.Text.Json;
using Varumarke.DeliveryApi.Bodies;
using Varumarke.DeliveryApi.Json;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// A page of a list, and how long the whole list is: <c>{ "total": …, "items": [ … ] }</c>. A long page is built and written part by
/// part, so that what lies in memory at a time is its bytes and one part, not ten thousand items with all that is expanded in them.
/// </summary>
internal sealed class ListAnswer<T>(QueryAnswer answer, Func<ArraySegment<Guid>, Task<IReadOnlyList<T>>> build) : IListAnswer
{
    private const int Part = 500;

    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = DeliveryJson.Options.Encoder,
        MaxDepth = DeliveryJson.Options.MaxDepth,
        SkipValidation = true,
    };

    public async Task<AnswerBody> WriteAsync(DeliveryRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        using var buffer = new ListBuffer();
        await using var writer = new Utf8JsonWriter(buffer, Writing);
        writer.WriteStartObject();
        writer.WriteNumber("total"u8, answer.Total);
        writer.WriteStartArray("items"u8);
        int written = 0;
        for (int from = 0; from < answer.Keys.Length; from += Part)
        {
            var keys = new ArraySegment<Guid>(answer.Keys, from, Math.Min(Part, answer.Keys.Length - from));
            request.Expansion.BeginPart();
            request.Dependencies.Expect(keys.Count);
            IReadOnlyList<T> items = await build(keys);
            await request.Renditions.CompleteAsync(cancellationToken);
            foreach (T item in items)
            {
                JsonSerializer.Serialize(writer, item, DeliveryJson.Options);
                if (buffer.Length + writer.BytesPending > maxBytes)
                {
                    throw new ListTooLongException(maxBytes, written);
                }

                written++;
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.ToBody();
    }
}
