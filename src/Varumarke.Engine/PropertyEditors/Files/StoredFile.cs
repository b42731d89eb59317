using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Blocks;
using Varumarke.Engine.PropertyEditors.RichText;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>A file that a property's value points at, at the top or in a block.</summary>
internal sealed record StoredFile(IPropertyType PropertyType, string Path);
