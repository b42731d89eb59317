using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Contents;

/// <summary>One stored value of a property: its type's id, its language and segment (null: none), and the value.</summary>
internal readonly record struct StoredValue(int PropertyTypeId, int? LanguageId, string? Segment, object? Value);
