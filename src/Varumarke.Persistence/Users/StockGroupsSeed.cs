using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Users;

/// <summary>Gives Umbraco's groups what they have in stock Umbraco, in databases that were made with something else. A group that somebody has changed stays as it is.</summary>
internal sealed class StockGroupsSeed : IDatabaseSeed
{
    public string Name => "stock-groups";

    public int Order => 1;

    public void Seed(VarumarkeDbContext context)
    {
        foreach (StockGroup before in StockGroups.Before)
        {
            UserGroupRow? row = context.Set<UserGroupRow>().Include(group => group.GranularPermissions).SingleOrDefault(group => group.Key == before.Key);
            if (row is null || !IsAsBefore(row, before))
            {
                continue;
            }

            StockGroup stock = StockGroups.All.Single(group => group.Key == before.Key);
            int? root = Constants.System.Root;
            List<string> sections = [.. stock.Sections];
            List<string> permissions = [.. stock.Permissions];
            int? content = stock.HasContent ? root : null;
            int? media = stock.HasMedia ? root : null;
            context.Set<UserGroupRow>().Where(group => group.Id == row.Id).ExecuteUpdate(set => set
                .SetProperty(group => group.Sections, sections)
                .SetProperty(group => group.Permissions, permissions)
                .SetProperty(group => group.StartContentId, content)
                .SetProperty(group => group.StartMediaId, media)
                .SetProperty(group => group.HasAccessToAllLanguages, stock.HasLanguages));
        }
    }

    private static bool IsAsBefore(UserGroupRow row, StockGroup before) =>
        row.Sections.ToHashSet().SetEquals(before.Sections)
        && row.Permissions.ToHashSet().SetEquals(before.Permissions)
        && row.Languages.Count == 0
        && row.GranularPermissions.Count == 0
        && row.HasAccessToAllLanguages == before.HasLanguages
        && row.StartContentId == (before.HasContent ? Constants.System.Root : null)
        && row.StartMediaId == (before.HasMedia ? Constants.System.Root : null);
}
