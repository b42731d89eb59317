using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Varumarke.Persistence.Schema;

internal sealed class PropertyTypeMapping : IEntityTypeConfiguration<PropertyTypeRow>
{
    public void Configure(EntityTypeBuilder<PropertyTypeRow> builder)
    {
        builder.ToTable("property_types");
        builder.HasKey(property => property.Id);
        builder.Property(property => property.Alias).HasMaxLength(255);
        builder.Property(property => property.Name).HasMaxLength(255);
        builder.Property(property => property.Description).HasMaxLength(2000);
        builder.Property(property => property.MandatoryMessage).HasMaxLength(500);
        builder.Property(property => property.ValidationRegExp).HasMaxLength(255);
        builder.Property(property => property.ValidationRegExpMessage).HasMaxLength(500);
        builder.HasIndex(property => property.Key).IsUnique();
        builder.HasIndex(property => new { property.ContentTypeId, property.Alias });
        builder.HasIndex(property => property.DataTypeId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(property => property.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PropertyGroupRow>().WithMany().HasForeignKey(property => property.PropertyGroupId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<DataTypeRow>().WithMany().HasForeignKey(property => property.DataTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}
