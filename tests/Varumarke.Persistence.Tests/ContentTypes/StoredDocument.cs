using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.ContentTypes;

/// <summary>A document as rows, for what changes of types and languages do to it.</summary>
internal sealed class StoredDocument
{
    private readonly DatabaseFixture _fixture;
    private readonly int _versionId;

    private StoredDocument(DatabaseFixture fixture, int id, int versionId) => (_fixture, Id, _versionId) = (fixture, id, versionId);

    public int Id { get; }

    public static StoredDocument Insert(DatabaseFixture fixture, IContentTypeComposition type, params StoredValue[] values) => fixture.InScope(() =>
    {
        VarumarkeDbContext context = fixture.Get<IAmbientDatabase>().Write;
        NodeRow node = context.Insert(new NodeRow
        {
            Key = Guid.NewGuid(),
            ObjectType = type is IMediaType ? Constants.ObjectTypes.Media : Constants.ObjectTypes.Document,
            ParentId = NodeRow.RootId,
            Level = 1,
            Path = "-1,0",
            Name = "Dokument",
            CreateDate = DateTime.UtcNow,
            UpdateDate = DateTime.UtcNow,
        });
        context.Insert(new ContentRow { NodeId = node.Id, ContentTypeId = type.Id, Edited = true });
        ContentVersionRow version = context.Insert(new ContentVersionRow { NodeId = node.Id, Name = "Dokument", Current = true, VersionDate = DateTime.UtcNow, Data = PropertyData.Write(values) });
        return new StoredDocument(fixture, node.Id, version.Id);
    });

    public void AddCulture(int languageId, string name, bool published) => _fixture.InScope(() =>
    {
        VarumarkeDbContext context = _fixture.Get<IAmbientDatabase>().Write;
        context.Insert(new ContentCultureRow { NodeId = Id, LanguageId = languageId, Name = name, Available = true, Edited = !published, Published = published });
        context.Insert(new ContentVersionCultureRow { VersionId = _versionId, LanguageId = languageId, Name = name, Date = DateTime.UtcNow });
    });

    /// <summary>Adds a published version beside the draft.</summary>
    public int Publish(params StoredValue[] values) => _fixture.InScope(() =>
    {
        VarumarkeDbContext context = _fixture.Get<IAmbientDatabase>().Write;
        context.Set<ContentRow>().Where(content => content.NodeId == Id).ExecuteUpdate(set => set.SetProperty(content => content.Published, true));
        return context.Insert(new ContentVersionRow { NodeId = Id, Name = "Dokument", Published = true, VersionDate = DateTime.UtcNow, Data = PropertyData.Write(values) }).Id;
    });

    public string Data() => Read(context => context.Set<ContentVersionRow>().Single(version => version.Id == _versionId).Data);

    public ContentRow Content() => Read(context => context.Set<ContentRow>().Include(content => content.Node).Single(content => content.NodeId == Id));

    public List<ContentCultureRow> Cultures() => Read(context => context.Set<ContentCultureRow>().Where(culture => culture.NodeId == Id).OrderBy(culture => culture.LanguageId).ToList());

    public List<ContentVersionCultureRow> VersionCultures() => Read(context =>
        context.Set<ContentVersionCultureRow>().Where(culture => culture.VersionId == _versionId).OrderBy(culture => culture.LanguageId).ToList());

    public T Read<T>(Func<VarumarkeDbContext, T> read) => _fixture.InScope(() => read(_fixture.Get<IAmbientDatabase>().Read));
}
