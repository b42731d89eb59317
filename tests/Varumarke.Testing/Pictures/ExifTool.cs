using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Varumarke.Testing.Pictures;

/// <summary>
/// Reads and writes metadata with exiftool (Debian: <c>libimage-exiftool-perl</c>): what another program than ours says of a file.
/// </summary>
public static class ExifTool
{
    /// <summary>Every tag that exiftool finds, known or not, by group and name: <c>IFD0:Orientation</c>, <c>XMP-dc:Creator</c>, <c>IPTC:By-line</c>.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Read(byte[] file)
    {
        byte[] json = Run(["-json", "-G1", "-a", "-u", "-U", "-ee", "-struct", "-n", "-charset", "iptc=Latin", "-"], file);
        using var document = JsonDocument.Parse(json);
        var tags = new Dictionary<string, JsonElement>();
        foreach (JsonProperty tag in document.RootElement[0].EnumerateObject())
        {
            tags.TryAdd(tag.Name, tag.Value.Clone());
        }

        return tags;
    }

    /// <summary>The file with other metadata in it, as the arguments say: <c>-Artist=Anna Ek</c>.</summary>
    public static byte[] Write(byte[] file, params string[] arguments) => Run([.. arguments, "-m", "-o", "-", "-"], file);

    private static byte[] Run(IEnumerable<string> arguments, byte[] input)
    {
        var start = new ProcessStartInfo("exiftool", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Start(start);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough and closed its end.
        }

        reading.GetAwaiter().GetResult();
        process.WaitForExit();
        return output.Length > 0
            ? output.ToArray()
            : throw new InvalidOperationException($"exiftool gave nothing: {errors.GetAwaiter().GetResult()}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("The tests need exiftool (Debian: apt-get install libimage-exiftool-perl).", missing);
        }
    }
}
