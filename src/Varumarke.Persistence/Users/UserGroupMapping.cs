using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Users;

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
