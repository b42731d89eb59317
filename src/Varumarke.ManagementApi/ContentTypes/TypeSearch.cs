using Umbraco.Cms.Core.Models;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>Lists of types. Types are kept in memory, all of them, so searching asks nothing else.</summary>
internal static class TypeSearch
{
    /// <summary>Those whose name, alias or key holds what is looked for, by name.</summary>
    public static Answer Answer<TType>(Call call, IEnumerable<TType> all, Func<TType, object> present) where TType : IContentTypeBase
    {
        string query = call.Text("query") ?? string.Empty;
        TType[] found =
        [
            .. all.Where(type => (type.Name ?? string.Empty).Contains(query, StringComparison.CurrentCultureIgnoreCase)
                    || type.Alias.Contains(query, StringComparison.OrdinalIgnoreCase)
                    || (Guid.TryParse(query, out Guid key) && type.Key == key))
                .OrderBy(type => type.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
        return Operations.Answer.Of(new Paged<object>(found.Length, [.. found.Skip(call.Skip).Take(call.Take).Select(present)]));
    }

    /// <summary>Types that may be made somewhere.</summary>
    public static Answer Allowed<TType>(PagedModel<TType> page) where TType : IContentTypeBase =>
        Operations.Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(type => new { Id = type.Key, Name = type.Name ?? string.Empty, type.Description, type.Icon })]));
}
