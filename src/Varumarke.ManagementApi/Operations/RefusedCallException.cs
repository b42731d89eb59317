using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;

namespace Varumarke.ManagementApi.Operations;

/// <summary>A call that cannot be understood; the pipeline answers with its problem.</summary>
internal sealed class RefusedCallException(Problem problem) : Exception(problem.Detail?.English)
{
    public Problem Problem => problem;
}
