using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Engine.Unsupported;

/// <summary>Templates: views of a website that Umbraco renders itself. A headless one has none.</summary>
internal sealed class UnsupportedTemplateRepository : ITemplateRepository
{
    public ITemplate? Get(string? alias) => throw NotUsed.Of<ITemplateRepository>();

    public ITemplate? Get(int id) => throw NotUsed.Of<ITemplateRepository>();

    public ITemplate? Get(Guid id) => throw NotUsed.Of<ITemplateRepository>();

    public IEnumerable<ITemplate> Get(IQuery<ITemplate> query) => throw NotUsed.Of<ITemplateRepository>();

    public IEnumerable<ITemplate> GetMany(params int[]? ids) => throw NotUsed.Of<ITemplateRepository>();

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) => throw NotUsed.Of<ITemplateRepository>();

    public IEnumerable<ITemplate> GetAll(params string[] aliases) => throw NotUsed.Of<ITemplateRepository>();

    public IEnumerable<ITemplate> GetChildren(int masterTemplateId) => throw NotUsed.Of<ITemplateRepository>();

    public IEnumerable<ITemplate> GetDescendants(int masterTemplateId) => throw NotUsed.Of<ITemplateRepository>();

    public bool Exists(int id) => throw NotUsed.Of<ITemplateRepository>();

    public bool Exists(Guid id) => throw NotUsed.Of<ITemplateRepository>();

    public int Count(IQuery<ITemplate>? query) => throw NotUsed.Of<ITemplateRepository>();

    public void Save(ITemplate entity) => throw NotUsed.Of<ITemplateRepository>();

    public void Delete(ITemplate entity) => throw NotUsed.Of<ITemplateRepository>();

    public Stream GetFileContentStream(string filepath) => throw NotUsed.Of<ITemplateRepository>();

    public void SetFileContent(string filepath, Stream content) => throw NotUsed.Of<ITemplateRepository>();

    public long GetFileSize(string filepath) => throw NotUsed.Of<ITemplateRepository>();
}
