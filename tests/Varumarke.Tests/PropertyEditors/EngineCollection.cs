namespace Varumarke.Tests.PropertyEditors;

/// <summary>Umbraco keeps one container for the whole process, so that tests that build their own cannot run beside each other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EngineCollection
{
    public const string Name = "engine";
}
