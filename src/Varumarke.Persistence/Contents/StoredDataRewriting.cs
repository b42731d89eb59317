using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Contents;

/// <summary>Changes stored values of many versions at once, without knowing what the values mean.</summary>
internal static class StoredDataRewriting
{
    private const int BatchSize = 500;

    /// <summary>Removes every value in a language that is being deleted.</summary>
    public static void RemoveLanguage(VarumarkeDbContext context, int languageId)
    {
        string last = $",{languageId}]";
        string beforeSegment = $",{languageId},";
        Rewrite(
            context,
            context.Set<ContentVersionRow>().Where(version => version.Data.Contains(last) || version.Data.Contains(beforeSegment)),
            values => values.RemoveAll(value => value.LanguageId == languageId) > 0);
    }

    /// <summary>Removes every value of properties that are being deleted, wherever they are.</summary>
    public static void RemoveProperties(VarumarkeDbContext context, IReadOnlyCollection<int> propertyTypeIds)
    {
        foreach (int propertyTypeId in propertyTypeIds)
        {
            Rewrite(context, Having(context.Set<ContentVersionRow>(), propertyTypeId), values => values.RemoveAll(value => value.PropertyTypeId == propertyTypeId) > 0);
        }
    }

    /// <summary>Only the versions that hold a value of a property.</summary>
    public static IQueryable<ContentVersionRow> Having(IQueryable<ContentVersionRow> versions, int propertyTypeId)
    {
        string property = $"\"{propertyTypeId}\":[";
        return versions.Where(version => version.Data.Contains(property));
    }

    /// <summary>Lets <paramref name="change"/> edit the values of each version; what it returns true for is written back.</summary>
    public static void Rewrite(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions, Func<List<RawValue>, bool> change)
    {
        int last = 0;
        while (true)
        {
            var batch = versions.Where(version => version.Id > last).OrderBy(version => version.Id).Take(BatchSize)
                .Select(version => new { version.Id, version.Data }).ToList();
            foreach (var version in batch)
            {
                List<RawValue> values = RawPropertyData.Read(version.Data);
                if (change(values))
                {
                    string data = RawPropertyData.Write(values);
                    context.Set<ContentVersionRow>().Where(row => row.Id == version.Id).ExecuteUpdate(set => set.SetProperty(row => row.Data, data));
                }
            }

            if (batch.Count < BatchSize)
            {
                return;
            }

            last = batch[^1].Id;
        }
    }
}
