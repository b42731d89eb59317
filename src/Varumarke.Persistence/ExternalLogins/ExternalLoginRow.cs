using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.ExternalLogins;

/// <summary>An account at another service that opens one here.</summary>
internal sealed class ExternalLoginRow
{
    public int Id { get; set; }

    /// <summary>The user's or member's key. Both have one, so no foreign key holds it.</summary>
    public Guid OwnerKey { get; set; }

    public string Provider { get; set; } = string.Empty;

    /// <summary>What the service calls the account for good.</summary>
    public string ProviderKey { get; set; } = string.Empty;

    public string? UserData { get; set; }

    public DateTime Created { get; set; }
}

internal sealed class ExternalLoginMapping : IEntityTypeConfiguration<ExternalLoginRow>
{
    public void Configure(EntityTypeBuilder<ExternalLoginRow> builder)
    {
        builder.ToTable("external_logins");
        builder.HasKey(login => login.Id);
        builder.Property(login => login.Provider).HasMaxLength(255);
        builder.Property(login => login.ProviderKey).HasMaxLength(255);
        builder.HasIndex(login => new { login.Provider, login.ProviderKey }).IsUnique();
        builder.HasIndex(login => new { login.OwnerKey, login.Provider }).IsUnique();
    }
}
