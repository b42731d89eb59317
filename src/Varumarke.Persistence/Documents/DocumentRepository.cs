using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Documents;

/// <summary>Documents, with their drafts, published versions and history.</summary>
internal sealed class DocumentRepository(ContentServices services, ContentShapes<IContentType> shapes, SnapshotCache<IContent> cache, DocumentServices documents)
    : DocumentRepositoryBase(ObjectTypes.Document, uniqueNames: true, services, shapes, cache, documents);

/// <summary>What new documents can begin as. Two may have the same name.</summary>
internal sealed class DocumentBlueprintRepository(ContentServices services, ContentShapes<IContentType> shapes, SnapshotCache<IContent> cache, DocumentServices documents)
    : DocumentRepositoryBase(ObjectTypes.DocumentBlueprint, uniqueNames: false, services, shapes, cache, documents), IDocumentBlueprintRepository;
