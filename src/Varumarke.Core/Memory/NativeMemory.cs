using System.Runtime.InteropServices;

namespace Varumarke.Core.Memory;

/// <summary>
/// Memory that the collector knows nothing of: pictures. GNU's allocator keeps freed memory for whoever asks next, in an arena
/// for nearly every thread, and a burst of pictures leaves hundreds of megabytes behind that only it can use. Other systems
/// (musl, Windows, macOS) give memory back by themselves, and nothing is done there.
/// </summary>
public static class NativeMemory
{
    // malloc.h of glibc.
    private const int TrimThreshold = -1;
    private const int MapThreshold = -3;
    private const int MaxArenas = -8;

    // Pictures are decoded by as many threads as there are cores; those that find an arena taken wait for microseconds.
    private const int Arenas = 2;

    // Larger pieces come from the system one by one and go back when they are freed. Left alone, the threshold grows to 32 MB.
    private const int LargestInArena = 1024 * 1024;

    private delegate int MallocOption(int option, int value);

    private delegate int MallocTrim(nuint pad);

    private static readonly Lazy<MallocTrim?> Trimming = new(() => Find<MallocTrim>("malloc_trim"));

    /// <summary>
    /// Keeps the allocator from spreading. To be called first of all, since an arena that is there stays. Whoever has set up the
    /// allocator by its own variables knows better.
    /// </summary>
    public static void Confine()
    {
        if (Environment.GetEnvironmentVariable("MALLOC_ARENA_MAX") is null
            && Environment.GetEnvironmentVariable("GLIBC_TUNABLES") is null
            && Find<MallocOption>("mallopt") is { } set)
        {
            _ = set(MaxArenas, Arenas);
            _ = set(MapThreshold, LargestInArena);
            _ = set(TrimThreshold, LargestInArena);
        }
    }

    /// <summary>Gives what has been freed back to the system: some milliseconds for hundreds of megabytes.</summary>
    public static void Trim() => Trimming.Value?.Invoke(0);

    private static T? Find<T>(string name)
        where T : Delegate =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out nint library) && NativeLibrary.TryGetExport(library, name, out nint function)
            ? Marshal.GetDelegateForFunctionPointer<T>(function)
            : null;
}
