using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Varumarke.Benchmarks.Load;

/// <summary>A server in a process of its own, with the CPU time and memory that the system counts for it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly double TicksPerSecond = 100;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>How long it took from the start of the process to the first answer.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>CPU seconds, user and system, since the process began.</summary>
    public double CpuSeconds
    {
        get
        {
            // Fields 14 and 15, counted after the name in brackets, which may hold spaces.
            string stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Resident memory in MB.</summary>
    public double MemoryMegabytes => Megabytes("VmRSS:");

    /// <summary>The most memory that was resident at any time, in MB.</summary>
    public double PeakMegabytes => Megabytes("VmHWM:");

    /// <summary>Begins anew to remember the most memory that was resident.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    /// <summary>Starts a program and waits until it answers the path.</summary>
    public static async Task<ServerProcess> StartAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, int port, string firstPath)
    {
        bool assembly = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(assembly ? "dotnet" : program)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(program))!,
        };
        foreach (string argument in assembly ? [program, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        long began = Stopwatch.GetTimestamp();
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}"));
        using var client = new HttpClient { BaseAddress = server.Address };
        while (!process.HasExited)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri(firstPath, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    server.StartTime = Stopwatch.GetElapsedTime(began);
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException($"{program} stopped with exit code {process.ExitCode} before it answered.");
    }

    /// <summary>What a watched program has written.</summary>
    public string Said => string.Join('\n', _lines);

    /// <summary>A program that ends by itself.</summary>
    public static ServerProcess Watch(Process process)
    {
        var watched = new ServerProcess(process, new Uri("http://127.0.0.1"));
        process.OutputDataReceived += (_, line) => watched._lines.Enqueue(line.Data ?? string.Empty);
        process.BeginOutputReadLine();
        return watched;
    }

    /// <summary>Waits for the end, and says with what code, how much CPU time and how much memory at most. Both are looked at until then.</summary>
    public async Task<(int Code, double CpuSeconds, double Megabytes)> ExitAsync()
    {
        (double cpu, double megabytes) = (0, 0);
        while (!_process.HasExited)
        {
            try
            {
                (cpu, megabytes) = (CpuSeconds, PeakMegabytes);
            }
            catch (Exception gone) when (gone is IOException or InvalidOperationException)
            {
                // It has ended in between.
            }

            await Task.Delay(20);
        }

        return (_process.ExitCode, cpu, megabytes);
    }

    private double Megabytes(string name)
    {
        string line = File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024d;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
