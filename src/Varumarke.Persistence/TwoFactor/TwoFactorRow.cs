using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.TwoFactor;

/// <summary>A second factor that a user or member has set up.</summary>
internal sealed class TwoFactorRow
{
    public int Id { get; set; }

    /// <summary>The user's or member's key. Both have one, so no foreign key holds it.</summary>
    public Guid OwnerKey { get; set; }

    public string Provider { get; set; } = string.Empty;

    public string Secret { get; set; } = string.Empty;
}

internal sealed class TwoFactorMapping : IEntityTypeConfiguration<TwoFactorRow>
{
    public void Configure(EntityTypeBuilder<TwoFactorRow> builder)
    {
        builder.ToTable("two_factor_logins");
        builder.HasKey(login => login.Id);
        builder.Property(login => login.Provider).HasMaxLength(255);
        builder.HasIndex(login => new { login.OwnerKey, login.Provider }).IsUnique();
    }
}
