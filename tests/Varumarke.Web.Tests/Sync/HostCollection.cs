namespace Varumarke.Web.Tests.Sync;

/// <summary>Umbraco's static service provider belongs to one host at a time, so that these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HostCollection
{
    public const string Name = "One host at a time";
}
