using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Contents;

/// <summary>What a variant document is in one language: has it a draft, is it published, do they differ.</summary>
internal sealed class ContentCultureRow
{
    public int NodeId { get; set; }

    public int LanguageId { get; set; }

    /// <summary>The name of the draft; of the published version where there is no draft.</summary>
    public string? Name { get; set; }

    public bool Available { get; set; }

    public bool Published { get; set; }

    public bool Edited { get; set; }
}

/// <summary>The name of one version in one language, and when it was last changed (draft) or published.</summary>
internal sealed class ContentVersionCultureRow
{
    public int VersionId { get; set; }

    public int LanguageId { get; set; }

    public string Name { get; set; } = string.Empty;

    /// <inheritdoc cref="ContentVersionRow.NameKey"/>
    public string NameKey
    {
        get => Name.ToLowerInvariant();
        private set { }
    }

    public DateTime Date { get; set; }
}

internal sealed class ContentCultureMapping : IEntityTypeConfiguration<ContentCultureRow>
{
    public void Configure(EntityTypeBuilder<ContentCultureRow> builder)
    {
        builder.ToTable("content_cultures");
        builder.HasKey(culture => new { culture.NodeId, culture.LanguageId });
        builder.Property(culture => culture.Name).HasMaxLength(255);
        builder.HasIndex(culture => culture.LanguageId);
        builder.HasOne<ContentRow>().WithMany(content => content.Cultures).HasForeignKey(culture => culture.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContentVersionCultureMapping : IEntityTypeConfiguration<ContentVersionCultureRow>
{
    public void Configure(EntityTypeBuilder<ContentVersionCultureRow> builder)
    {
        builder.ToTable("content_version_cultures");
        builder.HasKey(culture => new { culture.VersionId, culture.LanguageId });
        builder.Property(culture => culture.Name).HasMaxLength(255);
        builder.Property(culture => culture.NameKey).HasMaxLength(255);
        builder.HasIndex(culture => new { culture.LanguageId, culture.NameKey });
        builder.HasOne<ContentVersionRow>().WithMany(version => version.Cultures).HasForeignKey(culture => culture.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
