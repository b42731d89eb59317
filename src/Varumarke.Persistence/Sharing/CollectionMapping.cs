using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Core.Sharing;

namespace Varumarke.Persistence.Sharing;

internal sealed class CollectionMapping : IEntityTypeConfiguration<CollectionRow>
{
    public void Configure(EntityTypeBuilder<CollectionRow> builder)
    {
        builder.ToTable("asset_collections");
        builder.HasKey(collection => collection.Key);
        builder.Property(collection => collection.Key).ValueGeneratedNever();
        builder.Property(collection => collection.NameSwedish).HasMaxLength(AssetCollection.LongestName);
        builder.Property(collection => collection.NameEnglish).HasMaxLength(AssetCollection.LongestName);
        builder.Property(collection => collection.DescriptionSwedish).HasMaxLength(AssetCollection.LongestDescription);
        builder.Property(collection => collection.DescriptionEnglish).HasMaxLength(AssetCollection.LongestDescription);
        builder.Property(collection => collection.Assets).HasMaxLength(AssetCollection.MostAssets * 33);
        builder.HasIndex(collection => new { collection.IsPublic, collection.ChangedOn });
    }
}
