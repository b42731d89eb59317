using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;

namespace Varumarke.Persistence.Members;

/// <summary>Which members, and in which order.</summary>
internal static class MemberQueries
{
    private static readonly MemberMap<VersionOfMember> Members = new MemberMap<VersionOfMember>()
        .Add(nameof(IMember.Id), row => row.Version.NodeId)
        .Add(nameof(IMember.Key), row => row.Version.Content.Node.Key)
        .Add(nameof(IMember.Name), row => row.Version.Content.Node.Name)
        .Add(nameof(IMember.ParentId), row => row.Version.Content.Node.ParentId)
        .Add(nameof(IMember.Level), row => row.Version.Content.Node.Level)
        .AddExact(nameof(IMember.Path), row => row.Version.Content.Node.Path)
        .Add(nameof(IMember.SortOrder), row => row.Version.Content.Node.SortOrder)
        .Add(nameof(IMember.Trashed), row => row.Version.Content.Node.Trashed)
        .Add(nameof(IMember.CreatorId), row => row.Version.Content.Node.CreatorId)
        .Add(nameof(IMember.CreateDate), row => row.Version.Content.Node.CreateDate)
        .Add(nameof(IMember.UpdateDate), row => row.Version.VersionDate)
        .Add(nameof(IMember.ContentTypeId), row => row.Version.Content.ContentTypeId)
        .Add(nameof(IMember.Email), row => row.Member.Email)
        .Add(nameof(IMember.Username), row => row.Member.Username)
        .Add(nameof(IMember.IsApproved), row => row.Member.IsApproved)
        .Add(nameof(IMember.IsLockedOut), row => row.Member.IsLockedOut)
        .Add(nameof(IMember.LastLoginDate), row => row.Member.LastLoginDate)
        .Add(nameof(IMember.LastPasswordChangeDate), row => row.Member.LastPasswordChangeDate);

    public static IQueryable<VersionOfMember> Of(VarumarkeDbContext context, IQueryable<ContentVersionRow> drafts) =>
        drafts.Join(context.Set<MemberRow>(), version => version.NodeId, member => member.NodeId, (version, member) => new VersionOfMember { Version = version, Member = member });

    public static IQueryable<VersionOfMember> Matching(this IQueryable<VersionOfMember> rows, IQuery<IMember>? query) => rows.Matching(query, Members);

    public static IQueryable<VersionOfMember> InGroup(this IQueryable<VersionOfMember> rows, VarumarkeDbContext context, int groupId) =>
        rows.Where(row => context.Set<MemberGroupMemberRow>().Any(member => member.MemberId == row.Version.NodeId && member.GroupId == groupId));

    /// <summary>What the backoffice's list of members can be narrowed by. The text is looked for in names and addresses.</summary>
    public static IQueryable<VersionOfMember> Matching(this IQueryable<VersionOfMember> rows, VarumarkeDbContext context, MemberFilter filter, int? typeId, int? groupId)
    {
        if (filter.MemberTypeId is not null)
        {
            rows = rows.Where(row => row.Version.Content.ContentTypeId == (typeId ?? 0));
        }

        if (filter.MemberGroupName is not null)
        {
            rows = rows.InGroup(context, groupId ?? 0);
        }

        if (filter.IsApproved is { } approved)
        {
            rows = rows.Where(row => row.Member.IsApproved == approved);
        }

        if (filter.IsLockedOut is { } locked)
        {
            rows = rows.Where(row => row.Member.IsLockedOut == locked);
        }

        if (filter.Filter is { Length: > 0 } text)
        {
            string lower = text.ToLowerInvariant();
            rows = rows.Where(row => row.Version.NameKey!.Contains(lower) || row.Member.UsernameKey.Contains(lower) || row.Member.Email.ToLower().Contains(lower));
        }

        return rows;
    }

    /// <summary>By name where nothing else is asked for; a column that members do not have is no reason to fail.</summary>
    public static IQueryable<VersionOfMember> InOrder(this IQueryable<VersionOfMember> rows, Ordering? ordering)
    {
        bool descends = ordering?.Direction == Direction.Descending;
        IOrderedQueryable<VersionOfMember> ordered = ordering?.OrderBy?.ToUpperInvariant() switch
        {
            "EMAIL" => By(row => row.Member.Email),
            "USERNAME" or "LOGINNAME" => By(row => row.Member.UsernameKey),
            "CREATEDATE" => By(row => row.Version.Content.Node.CreateDate),
            "UPDATEDATE" or "VERSIONDATE" => By(row => row.Version.VersionDate),
            "ISAPPROVED" => By(row => row.Member.IsApproved),
            "ISLOCKEDOUT" => By(row => row.Member.IsLockedOut),
            "LASTLOGINDATE" => By(row => row.Member.LastLoginDate),
            "ID" => By(row => row.Version.NodeId),
            _ => By(row => row.Version.NameKey),
        };
        return ordered.ThenBy(row => row.Version.NodeId);

        IOrderedQueryable<VersionOfMember> By<TKey>(System.Linq.Expressions.Expression<Func<VersionOfMember, TKey>> key) => descends ? rows.OrderByDescending(key) : rows.OrderBy(key);
    }

    public static IQueryable<VersionOfMember> Named(this IQueryable<VersionOfMember> rows, string text, StringPropertyMatchType match)
    {
        string key = text.ToLowerInvariant();
        return match switch
        {
            StringPropertyMatchType.Exact => rows.Where(row => row.Member.UsernameKey == key),
            StringPropertyMatchType.Contains => rows.Where(row => row.Member.UsernameKey.Contains(key)),
            StringPropertyMatchType.EndsWith => rows.Where(row => row.Member.UsernameKey.EndsWith(key)),
            _ => rows.Where(row => row.Member.UsernameKey.StartsWith(key)),
        };
    }
}
