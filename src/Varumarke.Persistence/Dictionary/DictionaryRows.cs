using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Languages;

namespace Varumarke.Persistence.Dictionary;

/// <summary>A word or phrase of the interface, in a tree of its own (they are no nodes).</summary>
internal sealed class DictionaryItemRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid? ParentKey { get; set; }

    public string ItemKey { get; set; } = string.Empty;

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<DictionaryTextRow> Texts { get; } = [];
}

/// <summary>The text in one language.</summary>
internal sealed class DictionaryTextRow
{
    public int Id { get; set; }

    public int ItemId { get; set; }

    public int LanguageId { get; set; }

    public string Text { get; set; } = string.Empty;
}

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
