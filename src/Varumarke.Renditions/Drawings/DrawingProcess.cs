using System.Diagnostics;
using Microsoft.Extensions.Options;
using NetVips;
using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Drawings;

/// <summary>
/// Has a drawing drawn by a process of its own, which can be ended: whatever the drawing asks for, it takes no more than
/// <see cref="PictureLimits.MaxDrawingTime"/> of a processor, and none of this process's memory but for the pixels.
/// </summary>
internal sealed class DrawingProcess(IOptions<PictureLimits> limits, DrawingProgram? program = null)
{
    // Each is drawn in seconds by the processor; on a machine that is busy with other things, in ten times as many.
    private const int Patience = 10;

    /// <summary>The pixels of a drawing.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="scale">How many times its own size it is drawn.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    /// <exception cref="VipsException">It cannot be drawn.</exception>
    public Image Draw(byte[] svg, double scale, CancellationToken stop)
    {
        TimeSpan most = limits.Value.MaxDrawingTime;
        using var process = new Process { StartInfo = StartInfo(scale, most) };
        process.Start();
        using var late = new CancellationTokenSource(most * Patience);
        using CancellationTokenRegistration ending = stop.Register(() => End(process));
        using CancellationTokenRegistration ended = late.Token.Register(() => End(process));
        Image? image = Exchange(process, svg);
        process.WaitForExit();
        if (process.ExitCode == 0 && image is not null)
        {
            return image;
        }

        image?.Dispose();
        throw process.ExitCode == DrawingCommand.TooSlow || late.IsCancellationRequested
            ? new TimeoutException()
            : new VipsException("The drawing cannot be drawn.");
    }

    private ProcessStartInfo StartInfo(double scale, TimeSpan most)
    {
        // Without a program to ask (this library in another host), such drawings are not drawn.
        if (program is null)
        {
            throw new TimeoutException();
        }

        var start = new ProcessStartInfo(program.File)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (string argument in program.Arguments.Concat(DrawingCommand.Arguments(scale, most)))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    // A process that ends early closes its ends of the pipes.
    private static Image? Exchange(Process process, byte[] svg)
    {
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            using (Stream input = process.StandardInput.BaseStream)
            {
                input.Write(svg);
            }

            using var reader = new BinaryReader(process.StandardOutput.BaseStream);
            int width = reader.ReadInt32();
            int height = reader.ReadInt32();
            int bands = reader.ReadInt32();
            byte[] pixels = new byte[checked((long)width * height * bands)];
            reader.BaseStream.ReadExactly(pixels);
            using Image plain = Image.NewFromMemory(pixels, width, height, bands, Enums.BandFormat.Uchar);
            return plain.Copy(interpretation: Enums.Interpretation.Srgb);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
