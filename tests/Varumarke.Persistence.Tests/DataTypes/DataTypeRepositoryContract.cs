using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Tests.ContentTypes;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.DataTypes;

public sealed class SqliteDataTypeTests(SqliteFixture fixture) : DataTypeRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDataTypeTests(PostgresFixture fixture) : DataTypeRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class DataTypeRepositoryContract(DatabaseFixture fixture)
{
    private readonly TypeBuilder _build = new(fixture);

    private IDataTypeRepository Repository => fixture.Get<IDataTypeRepository>();

    [Fact]
    public void Save_New_ReadsBackWithConfiguration()
    {
        DataType dataType = _build.NewDataType();
        dataType.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 160, ["hint"] = "Högst 160 tecken" };
        fixture.InScope(() => Repository.Save(dataType));

        IDataType read = fixture.InScope(() => Repository.Get(dataType.Key))!;
        Assert.Equal(dataType.Id, read.Id);
        Assert.Equal(dataType.Name, read.Name);
        Assert.Equal(Constants.PropertyEditors.Aliases.TextBox, read.EditorAlias);
        Assert.Equal("Umb.PropertyEditorUi.Test", read.EditorUiAlias);
        Assert.Equal(dataType.DatabaseType, read.DatabaseType);
        Assert.Equal(160, Convert.ToInt32(read.ConfigurationData["maxChars"], null));
        Assert.Equal("Högst 160 tecken", read.ConfigurationData["hint"]);
        Assert.Equal($"-1,{dataType.Id}", read.Path);
        Assert.Equal(1, read.Level);
        Assert.False(read.IsDirty());
        Assert.False(dataType.IsDirty());
        Assert.Equal(DateTimeKind.Utc, read.CreateDate.Kind);
    }

    [Fact]
    public void Save_Changed_ReadsBackChanged()
    {
        IDataType dataType = _build.DataType();
        IDataType copy = fixture.InScope(() => Repository.Get(dataType.Id))!;
        copy.Name = TypeBuilder.Unique("Nytt namn");
        copy.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 5 };
        fixture.InScope(() => Repository.Save(copy));
        IDataType read = fixture.InScope(() => Repository.Get(dataType.Id))!;
        Assert.Equal(copy.Name, read.Name);
        Assert.Equal(5, Convert.ToInt32(read.ConfigurationData["maxChars"], null));
    }

    [Fact]
    public void Save_NameOfAnother_GetsANumber()
    {
        IDataType first = _build.DataType();
        DataType second = _build.NewDataType(name: first.Name!.ToUpperInvariant());
        fixture.InScope(() => Repository.Save(second));
        Assert.Equal($"{first.Name.ToUpperInvariant()} (1)", second.Name);
    }

    [Fact]
    public void Get_EditorUnknown_KeepsAliasAndConfiguration()
    {
        IDataType dataType = _build.DataType();
        fixture.InScope(() =>
        {
            VarumarkeDbContext context = fixture.Get<IAmbientDatabase>().Write;
            context.Set<DataTypeRow>().Where(row => row.NodeId == dataType.Id).ExecuteUpdate(set => set
                .SetProperty(row => row.EditorAlias, "Other.Map")
                .SetProperty(row => row.Configuration, """{"zoom":7}"""));
            Repository.Save(_build.NewDataType());
        });

        IDataType read = fixture.InScope(() => Repository.Get(dataType.Id))!;
        Assert.Equal("Other.Map", read.EditorAlias);
        Assert.Equal(7, Convert.ToInt32(read.ConfigurationData["zoom"], null));
    }

    [Fact]
    public void Save_RolledBack_IsUndone()
    {
        DataType dataType = _build.NewDataType();
        fixture.InScopeRolledBack(() =>
        {
            Repository.Save(dataType);
            Assert.NotNull(Repository.Get(dataType.Key));
            Assert.Null(fixture.Elsewhere(() => Repository.Get(dataType.Key)));
        });
        Assert.Null(fixture.InScope(() => Repository.Get(dataType.Key)));
    }

    [Fact]
    public void Save_EditorChanged_IsSeenByPropertyTypes()
    {
        IDataType dataType = _build.DataType();
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(dataType, "text"));
        IDataType copy = fixture.InScope(() => Repository.Get(dataType.Id))!;
        copy.DatabaseType = ValueStorageType.Integer;
        fixture.InScope(() => Repository.Save(copy));
        Assert.Equal(ValueStorageType.Integer, fixture.InScope(() => fixture.Get<IContentTypeRepository>().Get(type.Id))!.PropertyTypes.Single().ValueStorageType);
    }

    [Fact]
    public void FindUsages_Used_NamesTypesAndProperties()
    {
        IDataType dataType = _build.DataType();
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(dataType, "ingress"), _build.Property(dataType, "brodtext"));
        IReadOnlyDictionary<Udi, IEnumerable<string>> usages = fixture.InScope(() => Repository.FindUsages(dataType.Id));
        KeyValuePair<Udi, IEnumerable<string>> usage = Assert.Single(usages);
        Assert.Equal(new GuidUdi(Constants.UdiEntityType.DocumentType, type.Key), usage.Key);
        Assert.Equal(["ingress", "brodtext"], usage.Value);
    }

    [Fact]
    public void FindListViewUsages_Used_NamesTypes()
    {
        IDataType dataType = _build.DataType();
        ContentType type = _build.NewDocumentType();
        type.ListView = dataType.Key;
        _build.Save(type);
        Assert.Equal(new GuidUdi(Constants.UdiEntityType.DocumentType, type.Key), Assert.Single(fixture.InScope(() => Repository.FindListViewUsages(dataType.Id))).Key);
    }

    [Fact]
    public async Task HasSavedValues_BeforeAndAfter_TellsTheDifference()
    {
        IDataType dataType = _build.DataType();
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(dataType, "text"));
        IDataTypeUsageRepository usage = fixture.Get<IDataTypeUsageRepository>();
        Assert.False(await usage.HasSavedValuesAsync(dataType.Key));
        StoredDocument.Insert(fixture, type, new StoredValue(type.PropertyTypes.Single().Id, null, null, "ord"));
        Assert.True(await usage.HasSavedValuesAsync(dataType.Key));
    }

    [Fact]
    public void Delete_Used_TakesPropertiesAndValuesAway()
    {
        IDataType dataType = _build.DataType();
        IDataType other = _build.DataType();
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(dataType, "bort"), _build.Property(other, "kvar"));
        (int gone, int kept) = (type.PropertyTypes.Single(p => p.Alias == "bort").Id, type.PropertyTypes.Single(p => p.Alias == "kvar").Id);
        StoredDocument document = StoredDocument.Insert(fixture, type, new StoredValue(gone, null, null, "x"), new StoredValue(kept, null, null, 12));
        fixture.InScope(() => Repository.Delete(dataType));
        Assert.Null(fixture.InScope(() => Repository.Get(dataType.Id)));
        Assert.Equal(["kvar"], fixture.InScope(() => fixture.Get<IContentTypeRepository>().Get(type.Id))!.PropertyTypes.Select(property => property.Alias));
        Assert.Equal($$"""{"{{kept}}":[[12]]}""", document.Data());
    }

    [Fact]
    public async Task Save_ParallelWriters_AllCommit()
    {
        DataType[] dataTypes = [.. Enumerable.Range(0, 12).Select(_ => _build.NewDataType())];
        await Task.WhenAll(dataTypes.Select(dataType => Task.Run(() => fixture.InScope(() => Repository.Save(dataType)))));
        Assert.All(dataTypes, dataType => Assert.Equal(dataType.Name, fixture.InScope(() => Repository.Get(dataType.Key))!.Name));
    }

    [Fact]
    public void GetMany_Names_AreInSwedishOrder()
    {
        string prefix = TypeBuilder.Unique("ordning");
        foreach (string name in new[] { "ö", "Z", "ä", "Å", "b" })
        {
            fixture.InScope(() => Repository.Save(_build.NewDataType(name: prefix + name)));
        }

        Assert.Equal(
            new[] { "b", "Z", "Å", "ä", "ö" }.Select(name => prefix + name),
            fixture.InScope(() => Repository.GetMany(Array.Empty<int>())).Select(dataType => dataType.Name!).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Count_Query_MatchesWithoutRegardToCase()
    {
        IDataType dataType = _build.DataType();
        var query = fixture.Scopes.CreateQuery<IDataType>().Where(one => one.EditorAlias == Constants.PropertyEditors.Aliases.TextBox);
        Assert.Contains(fixture.InScope(() => Repository.Get(query)), one => one.Id == dataType.Id);
        Assert.True(fixture.InScope(() => Repository.Count(query)) >= 1);
    }
}
