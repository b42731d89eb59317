using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Search.Compounds;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Words;

/// <summary>A term, and where its word stands.</summary>
internal readonly record struct TextToken(string Term, int Start, int End);
