using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence.UserData;

/// <summary>What the backoffice keeps for one user: which columns somebody wants, what has been read.</summary>
internal sealed class UserDataRow
{
    public Guid Key { get; set; }

    public int UserId { get; set; }

    public string Group { get; set; } = string.Empty;

    public string Identifier { get; set; } = string.Empty;

    public string Value { get; set; } = string.Empty;
}

internal sealed class UserDataMapping : IEntityTypeConfiguration<UserDataRow>
{
    public void Configure(EntityTypeBuilder<UserDataRow> builder)
    {
        builder.ToTable("user_data");
        builder.HasKey(data => data.Key);
        builder.Property(data => data.Key).ValueGeneratedNever();
        builder.Property(data => data.Group).HasMaxLength(255);
        builder.Property(data => data.Identifier).HasMaxLength(255);
        builder.HasIndex(data => new { data.UserId, data.Group, data.Identifier });
        builder.HasOne<UserRow>().WithMany().HasForeignKey(data => data.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
