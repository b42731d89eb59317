using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Engine.Unsupported;

/// <summary>Scripts, stylesheets and partial views: files of a website that Umbraco renders itself. This one does not.</summary>
internal abstract class UnsupportedFileRepository<TRepository, TFile>
{
    public TFile? Get(string? id) => throw NotUsed.Of<TRepository>();

    public IEnumerable<TFile> GetMany(params string[]? ids) => throw NotUsed.Of<TRepository>();

    public bool Exists(string id) => throw NotUsed.Of<TRepository>();

    public void Save(TFile entity) => throw NotUsed.Of<TRepository>();

    public void Delete(TFile entity) => throw NotUsed.Of<TRepository>();

    public Stream GetFileContentStream(string filepath) => throw NotUsed.Of<TRepository>();

    public void SetFileContent(string filepath, Stream content) => throw NotUsed.Of<TRepository>();

    public long GetFileSize(string filepath) => throw NotUsed.Of<TRepository>();

    public void AddFolder(string folderPath) => throw NotUsed.Of<TRepository>();

    public void DeleteFolder(string folderPath) => throw NotUsed.Of<TRepository>();

    public bool FolderExists(string folderPath) => throw NotUsed.Of<TRepository>();

    public bool FolderHasContent(string folderPath) => throw NotUsed.Of<TRepository>();
}

internal sealed class UnsupportedScriptRepository
    : UnsupportedFileRepository<IScriptRepository, IScript>, IScriptRepository;

internal sealed class UnsupportedStylesheetRepository
    : UnsupportedFileRepository<IStylesheetRepository, IStylesheet>, IStylesheetRepository;

internal sealed class UnsupportedPartialViewRepository
    : UnsupportedFileRepository<IPartialViewRepository, IPartialView>, IPartialViewRepository;
