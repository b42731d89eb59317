using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>
/// The schemas of this site. An item is one of its types' items, told apart by the alias, so that a generated client knows the
/// properties as soon as it has looked at the type. By setting an item's properties are anything, as in Umbraco.
/// </summary>
internal sealed class SiteSchemas(
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    PropertySchemas properties,
    IOptionsMonitor<DeliveryApiSettings> settings,
    IOptions<DeliveryApiOptions> options)
{
    public Dictionary<string, IOpenApiSchema> All()
    {
        Dictionary<string, IOpenApiSchema> schemas = Schemas.Common();
        bool withExtras = options.Value.Renditions;
        foreach ((string name, IOpenApiSchema schema) in withExtras ? AssetSchemas.All() : [])
        {
            schemas.Add(name, schema);
        }

        ItemForm[] media = ItemForm.Media(withExtras ? AssetSchemas.Members() : []);
        ItemForm[] forms = [ItemForm.Element, ItemForm.Content, ItemForm.ContentResponse, .. media];
        foreach (ItemForm form in forms)
        {
            schemas[form.Name] = form.Untyped();
        }

        if (options.Value.OpenApi.TypedProperties)
        {
            // Types that may not leave are not named here either.
            DeliveryApiSettings current = settings.CurrentValue;
            IContentType[] types = [.. contentTypes.GetAll()];
            Type(schemas, PublishedItemType.Element, types.Where(type => type.IsElement), ItemForm.Element);
            Type(schemas, PublishedItemType.Content, types.Where(type => !type.IsElement && current.IsAllowedContentType(type.Alias)), ItemForm.Content, ItemForm.ContentResponse);
            Type(schemas, PublishedItemType.Media, mediaTypes.GetAll(), media);
        }

        return schemas;
    }

    private void Type(Dictionary<string, IOpenApiSchema> schemas, PublishedItemType kind, IEnumerable<IContentTypeComposition> types, params ItemForm[] forms)
    {
        var unions = forms.ToDictionary(form => form, form => new Dictionary<string, OpenApiSchemaReference>(StringComparer.Ordinal));
        foreach (IContentTypeComposition type in types.OrderBy(type => type.Alias, StringComparer.Ordinal))
        {
            string held = Add(schemas, type.Alias, kind + "Properties", properties.Of(kind, type.Alias, type.Name));
            foreach (ItemForm form in forms)
            {
                unions[form][type.Alias] = Schemas.Ref(Add(schemas, type.Alias, form.Suffix, form.Typed(type.Alias, held)));
            }
        }

        foreach ((ItemForm form, Dictionary<string, OpenApiSchemaReference> union) in unions.Where(union => union.Value.Count > 0))
        {
            schemas[form.Name] = new OpenApiSchema
            {
                OneOf = [.. union.Values],
                Discriminator = new OpenApiDiscriminator { PropertyName = form.TypeMember, Mapping = union },
            };
        }
    }

    // Aliases are an editor's own words: what a schema's name cannot hold is replaced, and a name that is taken gets a number.
    private static string Add(Dictionary<string, IOpenApiSchema> schemas, string alias, string suffix, OpenApiSchema schema)
    {
        string word = string.Concat(alias.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '_'));
        string name = string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1), suffix);
        for (int number = 2; !schemas.TryAdd(name, schema); number++)
        {
            name = string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1), number.ToString(System.Globalization.CultureInfo.InvariantCulture), suffix);
        }

        return name;
    }
}
