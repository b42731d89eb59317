using System.Reflection;

namespace Varumarke.Renditions.Drawings;

/// <summary>How this program is started once more, for <see cref="DrawingCommand"/>.</summary>
/// <param name="File">What is started.</param>
/// <param name="Arguments">What comes before the command.</param>
public sealed record DrawingProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The program whose entry point lies in an assembly.</summary>
    public static DrawingProgram Of(Assembly host)
    {
        ArgumentNullException.ThrowIfNull(host);
        string process = Environment.ProcessPath ?? "dotnet";
        string name = Path.GetFileNameWithoutExtension(process);

        // Its own executable, or dotnet, or what runs tests of it.
        return name == host.GetName().Name
            ? new DrawingProgram(process, [])
            : new DrawingProgram(name == "dotnet" ? process : "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, $"{host.GetName().Name}.dll")]);
    }
}
