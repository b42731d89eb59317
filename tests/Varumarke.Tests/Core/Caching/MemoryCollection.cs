namespace Varumarke.Tests.Core.Caching;

/// <summary>Tests that look at the heap, which is the whole process's, run beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "memory";
}
