using System.Diagnostics;
using System.Globalization;
using NetVips;
using Varumarke.Benchmarks.Corpus;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks;

/// <summary>
/// Imports of sites as sites are, each into an empty database: what an item costs of the processor once the start, the schema and
/// half as many items are taken off, and the most memory that was used.
/// </summary>
internal sealed class SiteImports(BenchmarkOptions options, string program, string work, string repository, Func<string, Dictionary<string, string>> environment)
{
    public async Task MeasureAsync(List<string> rows)
    {
        if (options.Measures("site"))
        {
            await MeasureSiteAsync(rows);
        }

        if (options.Measures("pictures"))
        {
            const int Pictures = 2_000;
            Import import = await ImportAsync("pictures", 0, Draw(Pictures));
            rows.Add(Row($"import of {Pictures} pictures of mixed sizes and formats", $"{import.CpuSeconds / Pictures * 1000:0} ms CPU a picture, {import.Megabytes:0} MB at most", "", "≤ 350 MB"));
        }
    }

    private async Task MeasureSiteAsync(List<string> rows)
    {
        const int Documents = 440;
        string[] pictures = Draw(40);
        Import half = await ImportAsync("site-half", Documents, pictures);
        Import whole = await ImportAsync("site", Documents * 2, pictures);
        double each = (whole.CpuSeconds - half.CpuSeconds) / Documents * 1000;
        rows.Add(Row(
            "import of a site with real rich text, in blocks and two languages",
            $"{each:0.0} ms CPU a document, {half.CpuSeconds:0.0} s for {Documents} with the start, {whole.Megabytes:0} MB at most",
            "",
            "≤ 8 ms, ≤ 350 MB"));
    }

    private async Task<Import> ImportAsync(string name, int documents, IReadOnlyList<string> pictures)
    {
        var site = new SiteWriter(repository, Path.Combine(work, name + "-site"));
        site.Write(documents, pictures);
        foreach (string old in Directory.EnumerateFiles(work, name + ".sqlite*"))
        {
            File.Delete(old);
        }

        var start = new ProcessStartInfo(program) { WorkingDirectory = work, RedirectStandardOutput = true, ArgumentList = { "import", site.Config, "--media", site.Media, "--quiet" } };
        foreach ((string variable, string value) in environment(name))
        {
            start.Environment[variable] = value;
        }

        using var import = ServerProcess.Watch(Process.Start(start)!);
        return await import.ExitAsync() is (0, var cpu, var megabytes)
            ? new Import(cpu, megabytes)
            : throw new InvalidOperationException($"The import of {name} failed: {import.Said}");
    }

    // From icons to photographs, in the formats that sites have.
    private string[] Draw(int count)
    {
        string folder = Directory.CreateDirectory(Path.Combine(work, $"drawn-{count}")).FullName;
        string[] endings = [".jpg", ".png", ".webp", ".jpg", ".gif"];
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number}{endings[number % endings.Length]}"));
            if (!File.Exists(path))
            {
                int width = 200 + (number * 97 % 1_800);
                using Image picture = Image.Perlin(width, width * 2 / 3, cellSize: 64, seed: number).Linear([60d, 50d, 40d], [120d, 116d, 112d]).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
                picture.WriteToFile(path);
            }

            return path;
        })];
    }

    private static string Row(string what, string ours, string baseline, string target) => $"| {what} | {ours} | {baseline} | | {target} |";

    private sealed record Import(double CpuSeconds, double Megabytes);
}
