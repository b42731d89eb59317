using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.Entities;

/// <summary>A property's value as the client edits it.</summary>
internal sealed record ValueModel(string? Culture, string? Segment, string Alias, object? Value, string EditorAlias);
