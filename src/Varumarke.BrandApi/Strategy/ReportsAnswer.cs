using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary>The reports, the newest first.</summary>
internal sealed record ReportsAnswer(IReadOnlyList<ReportItem> Items);
