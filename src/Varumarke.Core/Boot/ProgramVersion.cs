using System.Reflection;

namespace Varumarke.Core.Boot;

/// <summary>The version that <c>Directory.Build.props</c> gives, as in 0.2.0, without the commit that the build adds.</summary>
public static class ProgramVersion
{
    /// <summary>As people write it.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
