using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Web.Tests.DeliveryApi.SiteFields;

/// <summary>A site's own index fields of measures, one of each type. Counts the documents that it is asked about.</summary>
public sealed class MeasureFields : IContentIndexHandler
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    public IEnumerable<IndexField> GetFields() =>
    [
        new IndexField { FieldName = "unit", FieldType = FieldType.StringRaw, VariesByCulture = true },
        new IndexField { FieldName = "unitWords", FieldType = FieldType.StringAnalyzed, VariesByCulture = true },
        new IndexField { FieldName = "unitOrder", FieldType = FieldType.StringSortable, VariesByCulture = true },
        new IndexField { FieldName = "done", FieldType = FieldType.Number, VariesByCulture = false },
        new IndexField { FieldName = "begins", FieldType = FieldType.Date, VariesByCulture = false },
    ];

    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture)
    {
        Interlocked.Increment(ref _asked);
        if (content.ContentType.Alias != "measure")
        {
            return [];
        }

        string? unit = content.GetValue<string>("responsible", culture);
        return
        [
            new IndexFieldValue { FieldName = "unit", Values = [unit!] },
            new IndexFieldValue { FieldName = "unitWords", Values = [unit!] },
            new IndexFieldValue { FieldName = "unitOrder", Values = [unit!] },
            new IndexFieldValue { FieldName = "done", Values = [content.GetValue<int>("progress")] },
            new IndexFieldValue { FieldName = "begins", Values = [content.GetValue<DateTime>("startDate")] },
            new IndexFieldValue { FieldName = "neverDeclared", Values = ["passed over"] },
        ];
    }
}

/// <summary>A handler with a fault in it.</summary>
public sealed class FaultyFields : IContentIndexHandler
{
    public IEnumerable<IndexField> GetFields() => [new IndexField { FieldName = "faulty", FieldType = FieldType.StringRaw, VariesByCulture = false }];

    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture) => throw new InvalidOperationException("Not today.");
}
