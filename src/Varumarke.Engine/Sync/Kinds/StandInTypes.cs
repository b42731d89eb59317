using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Fills a type that stands in for one that is not here: a property, of no editor, for every value that the items have. The real type, imported later, takes its place, since it has the same alias.</summary>
internal sealed class StandInTypes(PlaceholderDataTypes dataTypes, IShortStringHelper strings)
{
    /// <summary>The editor that nobody has, so that values are kept as they are.</summary>
    public const string EditorAlias = "Varumarke.Unknown";

    public static Guid Key(string alias)
    {
        return StableKey.Of("stand-in", alias);
    }

    public async Task<T> FillAsync<T>(T type, string alias, IReadOnlyList<ContentItem> items)
        where T : IContentTypeComposition
    {
        type.Alias = alias;
        if (!string.Equals(type.Alias, alias, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"'{SyncXmlRead.Short(alias)}' cannot be the alias of a type.");
        }

        type.Key = Key(alias);
        type.Name = alias;
        type.Icon = "icon-help-alt";
        type.AllowedAsRoot = true;
        type.Variations = items.Any(item => item.Names.Count > 0) ? ContentVariation.Culture : ContentVariation.Nothing;
        IDataType dataType = await dataTypes.GetAsync(Guid.Empty, EditorAlias);
        IEnumerable<IGrouping<string, ContentProperty>> properties = items
            .SelectMany(item => item.Properties)
            .GroupBy(property => property.Alias, StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, ContentProperty> same in properties)
        {
            bool varies = same.Any(property => property.Values.Any(value => value.Culture is not null));
            type.AddPropertyType(
                new PropertyType(strings, dataType, same.Key)
                {
                    Key = StableKey.Of("stand-in property", $"{alias}/{same.Key}"),
                    Name = same.Key,
                    Variations = varies ? type.Variations : ContentVariation.Nothing,
                },
                "values",
                "Values");
        }

        return type;
    }

    public static void Ensure(Attempt<ContentTypeOperationStatus> attempt)
    {
        if (!attempt.Success)
        {
            throw new InvalidOperationException($"Umbraco answers {attempt.Result}.", attempt.Exception);
        }
    }
}
