using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Subscriptions;

/// <summary>That somebody wants to be told of new hits.</summary>
internal sealed class SearchSubscriptionRow
{
    public string Id { get; set; } = string.Empty;

    public string Address { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public string Query { get; set; } = string.Empty;

    public DateTime AskedOn { get; set; }

    public DateTime? ConfirmedOn { get; set; }

    public DateTime ToldUntil { get; set; }

    public DateTime? SentOn { get; set; }
}

internal sealed class SearchSubscriptionMapping : IEntityTypeConfiguration<SearchSubscriptionRow>
{
    public void Configure(EntityTypeBuilder<SearchSubscriptionRow> builder)
    {
        builder.ToTable("search_subscriptions");
        builder.HasKey(subscription => subscription.Id);
        builder.Property(subscription => subscription.Id).HasMaxLength(32);
        builder.Property(subscription => subscription.Language).HasMaxLength(8);
        builder.HasIndex(subscription => subscription.ConfirmedOn);
    }
}
