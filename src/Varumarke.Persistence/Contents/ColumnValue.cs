using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contents;

/// <summary>What one version says.</summary>
internal readonly record struct ColumnValue(int Version, int Node, object? Value);
