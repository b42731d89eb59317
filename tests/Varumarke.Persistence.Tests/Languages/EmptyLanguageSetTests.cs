using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Languages;

/// <summary>Before the first import there is no language, and the engine must live with that.</summary>
public sealed class EmptyLanguageSetTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    [Fact]
    public void GetDefault_NoLanguages_AnswersUmbracosOwn()
    {
        ILanguageRepository repository = fixture.Get<ILanguageRepository>();
        Assert.Empty(fixture.InScope(() => repository.GetMany()));
        Assert.Null(fixture.InScope(() => repository.GetDefaultId()));
        Assert.Equal("en-US", fixture.InScope(repository.GetDefaultIsoCode));
    }
}
