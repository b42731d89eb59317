using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Members;

/// <summary>Members as the client reads them. Sensitive values are for those who may see them; for others they do not exist.</summary>
internal sealed class MemberPresenter(PropertyEditorCollection editors, IMemberTypeService types, IMemberService members, IMemberGroupService groups)
{
    private const string Kind = "Default";

    public async Task<object> PresentAsync(IMember member, IUser reader)
    {
        string[] names = [.. members.GetAllRoles(member.Id)];
        IEnumerable<IMemberGroup> all = names.Length == 0 ? [] : await groups.GetAllAsync();
        bool seesAll = reader.HasAccessToSensitiveData();
        return new
        {
            Values = Values(member, seesAll),
            Variants = new[]
            {
                new { Culture = (string?)null, Segment = (string?)null, Name = member.Name ?? string.Empty, CreateDate = Utc(member.CreateDate), UpdateDate = Utc(member.UpdateDate) },
            },
            Id = member.Key,
            Flags = Array.Empty<object>(),
            member.Email,
            member.Username,
            MemberType = TypeOf(member),

            // How somebody signs in is sensitive too. Those who may not know get what says nothing, since the client needs the members.
            IsApproved = seesAll && member.IsApproved,
            IsLockedOut = seesAll && member.IsLockedOut,
            IsTwoFactorEnabled = false,
            FailedPasswordAttempts = seesAll ? member.FailedPasswordAttempts : 0,
            LastLoginDate = seesAll ? Utc(member.LastLoginDate) : null,
            LastLockoutDate = seesAll ? Utc(member.LastLockoutDate) : null,
            LastPasswordChangeDate = seesAll ? Utc(member.LastPasswordChangeDate) : null,
            Groups = all.Where(group => names.Contains(group.Name)).Select(group => group.Key).ToArray(),
            Kind,
        };
    }

    public object Item(IMember member) => new
    {
        Id = member.Key,
        Flags = Array.Empty<object>(),
        MemberType = TypeOf(member),
        Variants = new[] { new { Name = member.Name ?? string.Empty, Culture = (string?)null } },
        Kind,
    };

    private object TypeOf(IMember member) => new { Id = member.ContentType.Key, Icon = types.Get(member.ContentTypeId)?.Icon ?? "icon-user", Collection = (Reference?)null };

    private List<object> Values(IMember member, bool seesAll)
    {
        IMemberType? type = types.Get(member.ContentTypeId);
        var values = new List<object>();
        foreach (IProperty property in member.Properties)
        {
            if ((seesAll || type?.IsSensitiveProperty(property.Alias) != true)
                && property.GetValue() is not null
                && editors[property.PropertyType.PropertyEditorAlias]?.GetValueEditor().ToEditor(property) is { } value)
            {
                values.Add(new { Culture = (string?)null, Segment = (string?)null, property.Alias, Value = value, EditorAlias = property.PropertyType.PropertyEditorAlias });
            }
        }

        return values;
    }

    private static DateTimeOffset? Utc(DateTime? date) => date is { } known && known != default ? new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;
}
