using Umbraco.Cms.Core.Models;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>A file that a property's value points at, at the top or in a block.</summary>
internal sealed record StoredFile(IPropertyType PropertyType, string Path);
