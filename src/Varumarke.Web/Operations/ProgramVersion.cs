using System.Reflection;

namespace Varumarke.Web.Operations;

/// <summary>The version that <c>Directory.Build.props</c> gives, as in 0.2.0, without the commit that the build adds.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
