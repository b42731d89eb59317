using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Brand;
using Varumarke.Core.Changes;
using Varumarke.Core.Library;

namespace Varumarke.Core.Strategy.Communication;

/// <summary>Reads the lines of communication plans, once for all who ask until anything changes.</summary>
public sealed class PlanReader(BrandReader documents, DocumentPaths paths, IDocumentNavigationQueryService navigation, ChangeFeed changes)
{
    private readonly ConcurrentDictionary<string, Known> _known = [];

    /// <summary>The lines of a plan that may be shown in a language, the first said first; those without a day at the end. Of another day what had been said by then.</summary>
    public IReadOnlyList<PlannedMessage> Of(Guid plan, string language, DateOnly? asOf = null) => On(ByPlan(language)[plan], asOf);

    /// <summary>The lines of all plans that may be shown in a language, the first said first; those without a day at the end. Of another day what had been said by then.</summary>
    public IReadOnlyList<PlannedMessage> All(string language, DateOnly? asOf = null) =>
        On(ByPlan(language).SelectMany(plan => plan).OrderBy(message => message.Day ?? DateOnly.MaxValue), asOf);

    /// <summary>One line; null for none that may be shown.</summary>
    public PlannedMessage? Find(Guid key, string language) =>
        documents.Read(key, language, (reading, document) => document.ContentType.Alias == PlannedMessage.Type ? Read(reading, document, language) : null);

    private static IReadOnlyList<PlannedMessage> On(IEnumerable<PlannedMessage> messages, DateOnly? asOf) =>
        asOf is { } day ? [.. messages.Select(message => message.Then(day)).OfType<PlannedMessage>()] : [.. messages];

    private ILookup<Guid, PlannedMessage> ByPlan(string language)
    {
        // Taken before they are read: what changes meanwhile makes them old at once.
        long generation = changes.Now;
        if (_known.TryGetValue(language, out Known? known) && known.Generation == generation)
        {
            return known.Messages;
        }

        ILookup<Guid, PlannedMessage> messages = documents
            .OfType(language, PlannedMessage.Type, (reading, document) => Read(reading, document, language))
            .OrderBy(message => message.Day ?? DateOnly.MaxValue)
            .ToLookup(message => message.Plan);
        _known[language] = new Known(generation, messages);
        return messages;
    }

    private PlannedMessage Read(DocumentReading reading, IPublishedContent document, string language) => new(
        document.Key,
        navigation.TryGetParentKey(document.Key, out Guid? parent) && parent is { } plan ? plan : Guid.Empty,
        reading.Title(document),
        paths.Of(document.Key, language),
        GoalReading.DayOf(reading, document, PlannedMessage.DayProperty),
        reading.Text(document, "message"),
        reading.Text(document, "responsible"),
        reading.Texts(document, "channels"),
        reading.Texts(document, "audience"),
        reading.Media(document, PlannedMessage.PicturesProperty),
        reading.Documents(document, "activity") is [var answered, ..] ? answered : null,
        reading.Text(document, "feedback"));

    private sealed record Known(long Generation, ILookup<Guid, PlannedMessage> Messages);
}
