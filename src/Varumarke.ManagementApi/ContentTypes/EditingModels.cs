using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>What was sent, as Umbraco's editing services take it; what all three kinds have is filled in here.</summary>
internal static class EditingModels
{
    /// <param name="model">An empty model of one kind.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="known">The types that it names as allowed below it; those that do not exist are left out.</param>
    public static TModel Fill<TModel, TProperty, TContainer>(TModel model, SentContentType sent, IEnumerable<IContentTypeBase> known)
        where TModel : ContentTypeEditingModelBase<TProperty, TContainer>
        where TProperty : PropertyTypeModelBase, new()
        where TContainer : PropertyTypeContainerModelBase, new()
    {
        Dictionary<Guid, string> aliases = known.ToDictionary(type => type.Key, type => type.Alias);
        model.Alias = sent.Alias ?? string.Empty;
        model.Name = sent.Name ?? string.Empty;
        model.Description = sent.Description;
        model.Icon = sent.Icon ?? string.Empty;
        model.AllowedAsRoot = sent.AllowedAsRoot;
        model.VariesByCulture = sent.VariesByCulture;
        model.VariesBySegment = sent.VariesBySegment;
        model.IsElement = sent.IsElement;
        model.ListView = sent.Collection?.Id;
        model.Properties = [.. (sent.Properties ?? []).Select(Property<TProperty>)];
        model.Containers = [.. (sent.Containers ?? []).Select(Container<TContainer>)];
        model.AllowedContentTypes =
        [
            .. AllowedOf(sent).Where(allowed => allowed.Key is { } key && aliases.ContainsKey(key))
                .Select(allowed => new ContentTypeSort(allowed.Key!.Value, allowed.SortOrder, aliases[allowed.Key.Value])),
        ];
        model.Compositions =
        [
            .. (sent.Compositions ?? []).Where(composition => composition.Key is not null).Select(composition => new Composition
            {
                Key = composition.Key!.Value,
                CompositionType = composition.CompositionType == nameof(CompositionType.Inheritance) ? CompositionType.Inheritance : CompositionType.Composition,
            }),
        ];
        return model;
    }

    /// <summary>The keys of the types that may lie below this one.</summary>
    public static Guid[] AllowedKeys(this SentContentType sent) => [.. AllowedOf(sent).Select(allowed => allowed.Key).OfType<Guid>().Distinct()];

    private static IEnumerable<SentAllowed> AllowedOf(SentContentType sent) => (sent.AllowedDocumentTypes ?? []).Concat(sent.AllowedMediaTypes ?? []);

    private static TProperty Property<TProperty>(SentProperty sent) where TProperty : PropertyTypeModelBase, new()
    {
        var property = new TProperty
        {
            Key = sent.Id,
            ContainerKey = sent.Container?.Id,
            SortOrder = sent.SortOrder,
            Alias = sent.Alias ?? string.Empty,
            Name = sent.Name ?? string.Empty,
            Description = sent.Description,
            DataTypeKey = sent.DataType?.Id ?? Guid.Empty,
            VariesByCulture = sent.VariesByCulture,
            VariesBySegment = sent.VariesBySegment,
            Validation = new PropertyTypeValidation
            {
                Mandatory = sent.Validation?.Mandatory ?? false,
                MandatoryMessage = sent.Validation?.MandatoryMessage,
                RegularExpression = sent.Validation?.RegEx,
                RegularExpressionMessage = sent.Validation?.RegExMessage,
            },
            Appearance = new PropertyTypeAppearance { LabelOnTop = sent.Appearance?.LabelOnTop ?? false },
        };
        if (property is MemberTypePropertyTypeModel member)
        {
            member.IsSensitive = sent.IsSensitive;
            member.MemberCanView = sent.Visibility?.MemberCanView ?? false;
            member.MemberCanEdit = sent.Visibility?.MemberCanEdit ?? false;
        }

        return property;
    }

    private static TContainer Container<TContainer>(SentContainer sent) where TContainer : PropertyTypeContainerModelBase, new() => new()
    {
        Key = sent.Id,
        ParentKey = sent.Parent?.Id,
        Name = sent.Name,
        Type = sent.Type ?? string.Empty,
        SortOrder = sent.SortOrder,
    };
}
