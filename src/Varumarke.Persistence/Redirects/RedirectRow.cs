using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Redirects;

/// <summary>An address that a document had before it was moved or renamed.</summary>
internal sealed class RedirectRow
{
    public Guid Id { get; set; }

    public Guid ContentKey { get; set; }

    public string Url { get; set; } = string.Empty;

    /// <summary>Stands for the URL in the index, which could not hold a long one.</summary>
    public string UrlHash
    {
        get => Hash(Url);
        private set { }
    }

    public string? Culture { get; set; }

    public DateTime CreateDate { get; set; }

    public static string Hash(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)));
}

internal sealed class RedirectMapping : IEntityTypeConfiguration<RedirectRow>
{
    public void Configure(EntityTypeBuilder<RedirectRow> builder)
    {
        builder.ToTable("redirects");
        builder.HasKey(redirect => redirect.Id);
        builder.Property(redirect => redirect.Id).ValueGeneratedNever();
        builder.Property(redirect => redirect.Url).HasMaxLength(2048);
        builder.Property(redirect => redirect.UrlHash).HasMaxLength(64);
        builder.Property(redirect => redirect.Culture).HasMaxLength(32);
        builder.HasIndex(redirect => redirect.UrlHash);
        builder.HasIndex(redirect => redirect.ContentKey);
        builder.HasIndex(redirect => redirect.CreateDate);
    }
}
