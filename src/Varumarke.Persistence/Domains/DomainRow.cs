using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Languages;

namespace Varumarke.Persistence.Domains;

/// <summary>A host name, or a culture for a whole branch (a name that begins with an asterisk), of a document.</summary>
internal sealed class DomainRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Name { get; set; } = string.Empty;

    public int? LanguageId { get; set; }

    public int? RootContentId { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class DomainMapping : IEntityTypeConfiguration<DomainRow>
{
    public void Configure(EntityTypeBuilder<DomainRow> builder)
    {
        builder.ToTable("domains");
        builder.HasKey(domain => domain.Id);
        builder.Property(domain => domain.Name).HasMaxLength(255);
        builder.HasIndex(domain => domain.Key).IsUnique();
        builder.HasIndex(domain => domain.Name).IsUnique();
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(domain => domain.LanguageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentRow>().WithMany().HasForeignKey(domain => domain.RootContentId).OnDelete(DeleteBehavior.Cascade);
    }
}
