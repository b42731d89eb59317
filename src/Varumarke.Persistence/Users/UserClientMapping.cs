using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Users;

internal sealed class UserClientMapping : IEntityTypeConfiguration<UserClientRow>
{
    public void Configure(EntityTypeBuilder<UserClientRow> builder)
    {
        builder.ToTable("user_clients");
        builder.HasKey(client => client.ClientId);
        builder.Property(client => client.ClientId).HasMaxLength(255);
        builder.HasIndex(client => client.UserId);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(client => client.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
