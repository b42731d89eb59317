using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.KeptMails;

/// <summary>A message that waits for a mail server, encrypted; once it was sent, that it was.</summary>
internal sealed class KeptMailRow
{
    public string Name { get; set; } = string.Empty;

    public string Content { get; set; } = string.Empty;

    public DateTime WrittenOn { get; set; }

    /// <summary>Null once it waits no longer.</summary>
    public DateTime? TryOn { get; set; }

    public int Tries { get; set; }

    public DateTime? SentOn { get; set; }
}

internal sealed class KeptMailMapping : IEntityTypeConfiguration<KeptMailRow>
{
    public void Configure(EntityTypeBuilder<KeptMailRow> builder)
    {
        builder.ToTable("kept_mails");
        builder.HasKey(mail => mail.Name);
        builder.Property(mail => mail.Name).HasMaxLength(200);
        builder.HasIndex(mail => mail.TryOn);
    }
}
