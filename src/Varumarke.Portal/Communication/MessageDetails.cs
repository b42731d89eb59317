using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Portal.Documents;

namespace Varumarke.Portal.Communication;

/// <summary>What messages show besides their words: pictures that may leave now, and what they tell of.</summary>
internal sealed class MessageDetails(AssetShelf shelf, BrandReader brand, DocumentPaths paths)
{
    public async Task<IReadOnlyDictionary<Guid, MessageDetail>> OfAsync(IReadOnlyList<PlannedMessage> messages, string language, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, MessageDetail>();
        foreach (PlannedMessage message in messages)
        {
            DocumentLink? answers = message.Answers is { } key
                ? brand.Read(key, language, (reading, document) => new DocumentLink(paths.Of(key, language), reading.Title(document), string.Empty))
                : null;
            found[message.Key] = new MessageDetail(await shelf.FindAsync(message.Pictures, cancellationToken), answers);
        }

        return found;
    }
}
