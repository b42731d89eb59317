using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.PublicAccess;

/// <summary>Who may read a protected document, as the client edits it.</summary>
internal sealed class PublicAccessPresenter(IMemberService members, IMemberGroupService groups, EntityKeys keys)
{
    public async Task<object> PresentAsync(PublicAccessEntry entry)
    {
        var allowed = new List<object>();
        foreach (string name in Values(entry, Constants.Conventions.PublicAccess.MemberRoleRuleType))
        {
            if (await groups.GetByNameAsync(name) is { } group)
            {
                allowed.Add(new { Id = group.Key, Flags = Array.Empty<object>(), Name = group.Name ?? name });
            }
        }

        return new
        {
            LoginDocument = PageOf(entry.LoginNodeId),
            ErrorDocument = PageOf(entry.NoAccessNodeId),
            Members = Values(entry, Constants.Conventions.PublicAccess.MemberUsernameRuleType).Select(members.GetByUsername).OfType<IMember>().Select(Present).ToArray(),
            Groups = allowed,
        };
    }

    private static object Present(IMember member) => new
    {
        Id = member.Key,
        Flags = Array.Empty<object>(),
        MemberType = new { Id = member.ContentType.Key, Icon = member.ContentType.Icon ?? string.Empty, Collection = (Reference?)null },
        Variants = new[] { new { Name = member.Name ?? member.Username, Culture = (string?)null } },
        Kind = "Default",
    };

    private Reference PageOf(int id) => new(keys.KeyOf(id, UmbracoObjectTypes.Document) ?? Guid.Empty);

    private static IEnumerable<string> Values(PublicAccessEntry entry, string type) =>
        entry.Rules.Where(rule => rule.RuleType == type).Select(rule => rule.RuleValue).OfType<string>();
}
