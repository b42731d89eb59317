using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Users;

/// <summary>Umbraco's five groups, and the super user, who has no password until the first start gives it one.</summary>
internal sealed class IdentitySeed(TimeProvider time) : IDatabaseSeed
{
    public string Name => "identity";

    public int Order => 0;

    public void Seed(VarumarkeDbContext context)
    {
        UserGroupRow[] groups = [.. StockGroups.All.Select(Row)];
        context.InsertMany(groups);
        context.Insert(new UserRow
        {
            Id = -1,
            Key = Constants.Security.SuperUserKey,
            Name = "Administrator",
            Email = "admin@localhost",
            Username = "admin@localhost",
            Password = "default",
            IsApproved = true,
            Language = "sv",
            SecurityStamp = Guid.NewGuid().ToString(),
            Kind = UserKind.Default,
            CreateDate = Now,
            UpdateDate = Now,
        });
        context.InsertMany(groups
            .Where(group => group.Key == Constants.Security.AdminGroupKey || group.Key == Constants.Security.SensitiveDataGroupKey)
            .Select(group => new UserGroupMemberRow { UserId = -1, GroupId = group.Id }));
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // The ids are left to the database: PostgreSQL's counter must know of them.
    private UserGroupRow Row(StockGroup group, int order) => new()
    {
        Key = group.Key,
        Alias = group.Alias,
        Name = group.Name,
        Icon = group.Icon,
        HasAccessToAllLanguages = group.HasLanguages,
        StartContentId = group.HasContent ? Constants.System.Root : null,
        StartMediaId = group.HasMedia ? Constants.System.Root : null,
        Sections = [.. group.Sections],
        Permissions = [.. group.Permissions],
        CreateDate = Now.AddTicks((order + 1) * TimeSpan.TicksPerMillisecond),
        UpdateDate = Now,
    };
}
