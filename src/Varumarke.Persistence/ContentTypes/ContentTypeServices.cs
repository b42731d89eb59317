using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.ContentTypes;

/// <summary>What the repositories of the three kinds of content type need.</summary>
internal sealed record ContentTypeServices(IAmbientDatabase Database, ContentTypeSets Sets, ContentTypeStorage Storage, ContentMigration Migration, ContentSnapshots Contents);
