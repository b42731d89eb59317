using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary>A link.</summary>
internal sealed record LinkItem(string From, string Relation, string To);
