using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Mail;

/// <summary>A message that waits, or that one with its key has been sent.</summary>
internal sealed class OutboxRow
{
    public string Key { get; set; } = string.Empty;

    public string About { get; set; } = string.Empty;

    public string Content { get; set; } = string.Empty;

    public int Attempts { get; set; }

    public DateTime AddedOn { get; set; }

    public DateTime DueOn { get; set; }

    public DateTime? ClosedOn { get; set; }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("mail_outbox");
        builder.HasKey(mail => mail.Key);
        builder.Property(mail => mail.Key).HasMaxLength(64);
        builder.Property(mail => mail.About).HasMaxLength(64);
        builder.HasIndex(mail => new { mail.ClosedOn, mail.DueOn });
        builder.HasIndex(mail => mail.About);
    }
}
