using System.Runtime.CompilerServices;

namespace Varumarke.Persistence.Unsupported;

/// <summary>Makes the exception for a repository of Umbraco's that this product has no use for.</summary>
internal static class NotUsed
{
    public static NotSupportedException Of<TRepository>([CallerMemberName] string member = "") =>
        new($"{typeof(TRepository).Name}.{member} is not supported: nothing in Varumärke uses this repository of Umbraco's.");
}
