using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Dictionary;

internal sealed class DictionaryItemMapping : IEntityTypeConfiguration<DictionaryItemRow>
{
    public void Configure(EntityTypeBuilder<DictionaryItemRow> builder)
    {
        builder.ToTable("dictionary_items");
        builder.HasKey(item => item.Id);
        builder.HasAlternateKey(item => item.Key);
        builder.Property(item => item.ItemKey).HasMaxLength(450);
        builder.HasIndex(item => item.ItemKey).IsUnique();
        builder.HasIndex(item => item.ParentKey);
        builder.HasOne<DictionaryItemRow>().WithMany().HasForeignKey(item => item.ParentKey).HasPrincipalKey(item => item.Key).OnDelete(DeleteBehavior.Cascade);
    }
}
