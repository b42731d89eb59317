using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Joining;

internal sealed class JoinMapping : IEntityTypeConfiguration<JoinRow>
{
    public void Configure(EntityTypeBuilder<JoinRow> builder)
    {
        builder.ToTable("contribution_joins");
        builder.HasKey(wish => wish.Key);
        builder.Property(wish => wish.Key).ValueGeneratedNever();
        builder.Property(wish => wish.SenderKind).HasMaxLength(32);
        builder.Property(wish => wish.Language).HasMaxLength(8);
        builder.HasIndex(wish => new { wish.Contribution, wish.MadeOn });
        builder.HasIndex(wish => wish.ExpiresOn);
    }
}
