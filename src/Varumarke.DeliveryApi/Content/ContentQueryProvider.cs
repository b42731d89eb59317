using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Umbraco's query port over the in-memory index, for a site's own endpoints.</summary>
internal sealed class ContentQueryProvider(ContentQueries queries, OptionTranslation options) : IApiContentQueryProvider
{
    public PagedModel<Guid> ExecuteQuery(
        SelectorOption selectorOption,
        IList<FilterOption> filterOptions,
        IList<SortOption> sortOptions,
        string culture,
        ProtectedAccess protectedAccess,
        bool preview,
        int skip,
        int take)
    {
        var query = new ItemQuery(
            options.ToSelection(selectorOption),
            [.. filterOptions.Select(options.ToCondition)],
            [.. sortOptions.Select(options.ToSort)],
            Math.Max(skip, 0),
            Math.Max(take, 0));
        QueryAnswer answer = queries.Ask(query, preview, culture);
        return new PagedModel<Guid>(answer.Total, answer.Keys);
    }

    public SelectorOption AllContentSelectorOption() => new() { FieldName = OptionTranslation.Everything, Values = ["content"] };
}
