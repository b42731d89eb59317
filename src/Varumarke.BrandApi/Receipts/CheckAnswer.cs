using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Usage;
using Varumarke.Http.Limits;

namespace Varumarke.BrandApi.Receipts;

/// <summary>The answers, in the order of the question: codes, then hashes.</summary>
internal sealed record CheckAnswer(IReadOnlyList<CheckedItem> Items);
