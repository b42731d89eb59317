using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>What the import and export of documents and of media both need.</summary>
internal sealed record ContentTreeServices(
    ContentMapper Mapper,
    SettledNames Names,
    SyncMediaFiles Files,
    StandInTypes StandIns,
    ILanguageService Languages,
    IEntityService Entities,
    IRelationService Relations,
    ICoreScopeProvider Scopes);
