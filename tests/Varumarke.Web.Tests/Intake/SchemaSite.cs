using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Intake;

/// <summary>A site with the seed's types and none of its content.</summary>
public class SchemaSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Schema.FullName,
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Schema.FullName, "no-files"),
})
{
    private static readonly DirectoryInfo Schema = CopySchema();

    private static DirectoryInfo CopySchema()
    {
        DirectoryInfo target = Directory.CreateTempSubdirectory("varumarke-schema-");
        foreach (string kind in new[] { "Languages", "DataTypes", "MediaTypes" })
        {
            DirectoryInfo folder = target.CreateSubdirectory(kind);
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository, "umbraco-config", kind)))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }
        }

        return target;
    }
}
