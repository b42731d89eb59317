using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Users;

/// <summary>A role of editors: which sections, languages and permissions it gives.</summary>
internal sealed class UserGroupRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Icon { get; set; }

    public bool HasAccessToAllLanguages { get; set; }

    public int? StartContentId { get; set; }

    public int? StartMediaId { get; set; }

    public List<string> Sections { get; set; } = [];

    public List<int> Languages { get; set; } = [];

    /// <summary>What the group may do where nothing is said about the single node.</summary>
    public List<string> Permissions { get; set; } = [];

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<GranularPermissionRow> GranularPermissions { get; } = [];
}

/// <summary>What a group may do with one thing, for example with one document; an empty permission means: nothing.</summary>
internal sealed class GranularPermissionRow
{
    public int Id { get; set; }

    public int GroupId { get; set; }

    /// <summary>The kind of thing, for example "Document".</summary>
    public string Context { get; set; } = string.Empty;

    /// <summary>The thing's key; null where the permission is not about one thing.</summary>
    public Guid? Key { get; set; }

    public string Permission { get; set; } = string.Empty;
}

internal sealed class UserGroupMapping : IEntityTypeConfiguration<UserGroupRow>
{
    public void Configure(EntityTypeBuilder<UserGroupRow> builder)
    {
        builder.ToTable("user_groups");
        builder.HasKey(group => group.Id);
        builder.Property(group => group.Alias).HasMaxLength(200);
        builder.Property(group => group.Name).HasMaxLength(200);
        builder.HasIndex(group => group.Key).IsUnique();
        builder.HasIndex(group => group.Alias).IsUnique();
    }
}

internal sealed class GranularPermissionMapping : IEntityTypeConfiguration<GranularPermissionRow>
{
    public void Configure(EntityTypeBuilder<GranularPermissionRow> builder)
    {
        builder.ToTable("user_group_granular_permissions");
        builder.HasKey(permission => permission.Id);
        builder.Property(permission => permission.Context).HasMaxLength(255);
        builder.Property(permission => permission.Permission).HasMaxLength(255);
        builder.HasIndex(permission => new { permission.GroupId, permission.Context, permission.Key });
        builder.HasIndex(permission => permission.Key);
        builder.HasOne<UserGroupRow>().WithMany(group => group.GranularPermissions).HasForeignKey(permission => permission.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
