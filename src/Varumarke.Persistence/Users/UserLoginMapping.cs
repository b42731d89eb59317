using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Users;

internal sealed class UserLoginMapping : IEntityTypeConfiguration<UserLoginRow>
{
    public void Configure(EntityTypeBuilder<UserLoginRow> builder)
    {
        builder.ToTable("user_logins");
        builder.HasKey(login => login.SessionId);
        builder.Property(login => login.IpAddress).HasMaxLength(255);
        builder.HasIndex(login => login.UserId);
        builder.HasIndex(login => login.LastValidated);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
