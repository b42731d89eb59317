using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Languages;

/// <summary>A language that content can be in. Whatever belongs to a language refers to it with ON DELETE CASCADE.</summary>
internal sealed class LanguageRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string IsoCode { get; set; } = string.Empty;

    public string CultureName { get; set; } = string.Empty;

    public bool IsDefault { get; set; }

    public bool IsMandatory { get; set; }

    public int? FallbackId { get; set; }
}

internal sealed class LanguageMapping : IEntityTypeConfiguration<LanguageRow>
{
    public void Configure(EntityTypeBuilder<LanguageRow> builder)
    {
        builder.ToTable("languages");
        builder.HasKey(language => language.Id);
        builder.Property(language => language.IsoCode).HasMaxLength(14);
        builder.Property(language => language.CultureName).HasMaxLength(100);
        builder.HasIndex(language => language.Key).IsUnique();
        builder.HasIndex(language => language.IsoCode).IsUnique();
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(language => language.FallbackId).OnDelete(DeleteBehavior.SetNull);
    }
}
