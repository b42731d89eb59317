using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>What the repositories of the three kinds of content type need.</summary>
internal sealed record ContentTypeServices(IAmbientDatabase Database, ContentTypeSets Sets, ContentTypeStorage Storage, ContentMigration Migration, ContentSnapshots Contents);
