using System.Diagnostics;
using System.Globalization;
using NetVips;

namespace Varumarke.Renditions.Drawings;

/// <summary>
/// Draws one drawing for another process and ends: SVG comes in on the standard input, pixels go out on the standard output. It
/// ends itself when it has used the processor time that it was given, however busy the machine is.
/// </summary>
public static class DrawingCommand
{
    internal const int Broken = 2;
    internal const int TooSlow = 3;
    private const string Name = "draw";
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether a command line is this command's.</summary>
    public static bool IsCommand(string[] args) => args is [Name, _, _];

    /// <summary>The command line.</summary>
    internal static string[] Arguments(double scale, TimeSpan most) =>
        [Name, scale.ToString("R", CultureInfo.InvariantCulture), most.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture)];

    /// <summary>Runs it.</summary>
    /// <param name="args">The command, the scale, and the processor time in milliseconds.</param>
    /// <param name="input">The drawing.</param>
    /// <param name="output">Width, height, bands, and the pixels.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(string[] args, Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        EndAfter(TimeSpan.FromMilliseconds(double.Parse(args[2], CultureInfo.InvariantCulture)));
        using var svg = new MemoryStream();
        input.CopyTo(svg);
        NetVips.NetVips.Concurrency = 1;
        try
        {
            using Image image = Image.SvgloadBuffer(svg.ToArray(), scale: double.Parse(args[1], CultureInfo.InvariantCulture), failOn: Enums.FailOn.Error);
            byte[] pixels = image.WriteToMemory<byte>();
            using var writer = new BinaryWriter(output);
            writer.Write(image.Width);
            writer.Write(image.Height);
            writer.Write(image.Bands);
            writer.Write(pixels);
            return 0;
        }
        catch (VipsException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return Broken;
        }
    }

    // The thread that draws cannot be ended alone.
    private static void EndAfter(TimeSpan most)
    {
        var watch = new Thread(() =>
        {
            using var own = Process.GetCurrentProcess();
            TimeSpan begun = own.TotalProcessorTime;
            while (own.TotalProcessorTime - begun < most)
            {
#pragma warning disable RS0030 // A thread of its own, in a process of its own, that only watches.
                Thread.Sleep(LookAgain);
#pragma warning restore RS0030
                own.Refresh();
            }

            Environment.Exit(TooSlow);
        })
        { IsBackground = true };
        watch.Start();
    }
}
