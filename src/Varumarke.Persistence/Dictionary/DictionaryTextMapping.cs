using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Languages;

namespace Varumarke.Persistence.Dictionary;

internal sealed class DictionaryTextMapping : IEntityTypeConfiguration<DictionaryTextRow>
{
    public void Configure(EntityTypeBuilder<DictionaryTextRow> builder)
    {
        builder.ToTable("dictionary_texts");
        builder.HasKey(text => text.Id);
        builder.HasIndex(text => new { text.ItemId, text.LanguageId }).IsUnique();
        builder.HasOne<DictionaryItemRow>().WithMany(item => item.Texts).HasForeignKey(text => text.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(text => text.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}
