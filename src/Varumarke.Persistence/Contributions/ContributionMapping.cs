using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Contributions;

internal sealed class ContributionMapping : IEntityTypeConfiguration<ContributionRow>
{
    public void Configure(EntityTypeBuilder<ContributionRow> builder)
    {
        builder.ToTable("contributions");
        builder.HasKey(contribution => contribution.Key);
        builder.Property(contribution => contribution.Key).ValueGeneratedNever();
        builder.Property(contribution => contribution.Code).HasMaxLength(32);
        builder.Property(contribution => contribution.Language).HasMaxLength(8);
        builder.Property(contribution => contribution.Idea).HasMaxLength(4000);
        builder.Property(contribution => contribution.SenderKind).HasMaxLength(32);
        builder.Property(contribution => contribution.Reply).HasMaxLength(4000);
        builder.Property(contribution => contribution.RecordNumber).HasMaxLength(50);
        builder.HasIndex(contribution => contribution.Code).IsUnique();
        builder.HasIndex(contribution => contribution.MergedInto);
        builder.HasIndex(contribution => new { contribution.IsHidden, contribution.ReceivedOn });
        builder.HasIndex(contribution => new { contribution.IsPublic, contribution.ReceivedOn });
        builder.HasIndex(contribution => new { contribution.State, contribution.ReceivedOn });
    }
}
