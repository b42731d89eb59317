namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>The tests that read and change the one seeded host, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SeededHostCollection : ICollectionFixture<SeededHost>
{
    public const string Name = "Seeded host";
}
