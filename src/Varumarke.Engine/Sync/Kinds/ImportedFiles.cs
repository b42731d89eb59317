using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Uploads;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using File = System.IO.File;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>What became of an item's files.</summary>
/// <param name="Item">The item, with its values pointing at the files here.</param>
/// <param name="Changed">A file here was replaced by one with other bytes.</param>
/// <param name="Refusal">Why a file was not taken; null when all were.</param>
internal sealed record ImportedFiles(ContentItem Item, bool Changed, UploadRefusal? Refusal);
