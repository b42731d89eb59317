using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Languages;

namespace Varumarke.Persistence.DocumentUrls;

/// <summary>The part that a document adds to a URL, in a language (null: in all), for its draft or what is published.</summary>
internal sealed class DocumentUrlRow
{
    public int Id { get; set; }

    public Guid DocumentKey { get; set; }

    public int? LanguageId { get; set; }

    public string UrlSegment { get; set; } = string.Empty;

    public bool IsDraft { get; set; }

    public bool IsPrimary { get; set; }
}

/// <summary>Another address of a document, as the editor wrote it, in a language (null: in all).</summary>
internal sealed class DocumentUrlAliasRow
{
    public int Id { get; set; }

    public Guid DocumentKey { get; set; }

    public int? LanguageId { get; set; }

    public string Alias { get; set; } = string.Empty;
}

internal sealed class DocumentUrlMapping : IEntityTypeConfiguration<DocumentUrlRow>
{
    public void Configure(EntityTypeBuilder<DocumentUrlRow> builder)
    {
        builder.ToTable("document_urls");
        builder.HasKey(url => url.Id);
        builder.Property(url => url.UrlSegment).HasMaxLength(512);
        builder.HasIndex(url => url.DocumentKey);
        builder.HasIndex(url => url.LanguageId);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(url => url.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DocumentUrlAliasMapping : IEntityTypeConfiguration<DocumentUrlAliasRow>
{
    public void Configure(EntityTypeBuilder<DocumentUrlAliasRow> builder)
    {
        builder.ToTable("document_url_aliases");
        builder.HasKey(alias => alias.Id);
        builder.Property(alias => alias.Alias).HasMaxLength(512);
        builder.HasIndex(alias => alias.DocumentKey);
        builder.HasIndex(alias => alias.LanguageId);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(alias => alias.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}
