using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// The picture library, set up once and not before the first picture, since loading it costs a start that may never need it.
/// </summary>
internal static class LibVips
{
    private static readonly Lazy<bool> SetUp = new(() =>
    {
        // One core a picture and as many pictures as cores: nothing is spent on keeping threads in step.
        NetVips.NetVips.Concurrency = 1;

        // Renditions are kept as files; operations that are remembered would only hold on to memory.
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;
        return true;
    });

    public static void Ensure() => _ = SetUp.Value;
}
