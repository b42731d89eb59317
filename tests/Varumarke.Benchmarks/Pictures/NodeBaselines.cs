using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>The peers, in Node: <c>sharp</c> in its own process, one thread a picture and as many pictures at once as cores, as we do it, and <c>ipx</c> over HTTP with its defaults.</summary>
internal sealed class NodeBaselines(string folder, string photo)
{
    private const string SharpVersion = "0.35";
    private const string IpxVersion = "3.1";

    private const string SharpProgram = """
        import { availableParallelism } from 'node:os';
        import sharp from 'sharp';
        const [photo, task, count] = process.argv.slice(2);
        sharp.concurrency(1);
        sharp.cache(false);
        const tasks = {
          jpeg: () => sharp(photo).autoOrient().resize({ width: 800, withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer(),
          webp: () => sharp(photo).autoOrient().resize({ width: 800, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer(),
          crop: () => sharp(photo).autoOrient().resize({ width: 400, height: 400, fit: 'cover', position: 'left top' }).jpeg({ quality: 80 }).toBuffer(),
          avif: () => sharp(photo).autoOrient().resize({ width: 800, withoutEnlargement: true }).avif({ quality: 50 }).toBuffer(),
        };
        const make = async (left) => { while (left.count-- > 0) await tasks[task](); };
        const all = (count) => { const left = { count }; return Promise.all(Array.from({ length: availableParallelism() }, () => make(left))); };
        await all(8);
        const before = process.cpuUsage();
        await all(Number(count));
        const { user, system } = process.cpuUsage(before);
        console.log(JSON.stringify({ seconds: (user + system) / 1e6 / Number(count) }));
        """;

    private const string IpxProgram = """
        import { createServer } from 'node:http';
        import { createIPX, ipxFSStorage, createIPXNodeServer } from 'ipx';
        const [folder, port] = process.argv.slice(2);
        createServer(createIPXNodeServer(createIPX({ storage: ipxFSStorage({ dir: folder }) }))).listen(Number(port), '127.0.0.1');
        """;

    /// <summary>Writes the programs, and installs what they import unless a folder that has it is named.</summary>
    public async Task PrepareAsync(string? nodeModules)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "sharp.mjs"), SharpProgram);
        await File.WriteAllTextAsync(Path.Combine(folder, "ipx.mjs"), IpxProgram);
        if (nodeModules is null)
        {
            await RunAsync("npm", "install", "--prefix", folder, "--no-audit", "--no-fund", $"sharp@{SharpVersion}", $"ipx@{IpxVersion}");
        }
        else
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.GetFullPath(nodeModules));
        }
    }

    /// <summary>CPU seconds that sharp takes for a picture.</summary>
    public async Task<double> SharpAsync(string task, int count)
    {
        string answer = await RunAsync("node", Path.Combine(folder, "sharp.mjs"), photo, task, count.ToString(CultureInfo.InvariantCulture));
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("seconds").GetDouble();
    }

    public Task<ServerProcess> StartIpxAsync(int port) => ServerProcess.StartAsync(
        "/usr/bin/env",
        ["node", Path.Combine(folder, "ipx.mjs"), Path.GetDirectoryName(photo)!, port.ToString(CultureInfo.InvariantCulture)],
        new Dictionary<string, string>(),
        port,
        $"/w_16,f_jpeg/{Path.GetFileName(photo)}");

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {output}");
    }
}
