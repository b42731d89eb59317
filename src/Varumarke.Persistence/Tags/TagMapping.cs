using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Languages;

namespace Varumarke.Persistence.Tags;

internal sealed class TagMapping : IEntityTypeConfiguration<TagRow>
{
    public void Configure(EntityTypeBuilder<TagRow> builder)
    {
        builder.ToTable("tags");
        builder.HasKey(tag => tag.Id);
        builder.Property(tag => tag.Group).HasMaxLength(100);
        builder.Property(tag => tag.Text).HasMaxLength(200);
        builder.HasIndex(tag => new { tag.Group, tag.Text, tag.LanguageId }).IsUnique();
        builder.HasIndex(tag => tag.LanguageId);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(tag => tag.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}
