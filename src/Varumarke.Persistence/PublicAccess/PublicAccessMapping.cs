using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.PublicAccess;

internal sealed class PublicAccessMapping : IEntityTypeConfiguration<PublicAccessRow>
{
    public void Configure(EntityTypeBuilder<PublicAccessRow> builder)
    {
        builder.ToTable("public_access_entries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => entry.ProtectedNodeId).IsUnique();
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(entry => entry.ProtectedNodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
