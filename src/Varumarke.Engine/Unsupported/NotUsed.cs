using System.Runtime.CompilerServices;

namespace Varumarke.Engine.Unsupported;

/// <summary>Makes the exception for a service of Umbraco's that this product has no use for.</summary>
internal static class NotUsed
{
    public static NotSupportedException Of<TService>([CallerMemberName] string member = "") =>
        new($"{typeof(TService).Name}.{member} is not supported: nothing in Varumärke uses this service of Umbraco's.");
}
