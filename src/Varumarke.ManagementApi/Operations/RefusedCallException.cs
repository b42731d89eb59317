using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Operations;

/// <summary>A call that cannot be understood; the pipeline answers with its problem.</summary>
internal sealed class RefusedCallException(Problem problem) : Exception(problem.Detail?.English)
{
    public Problem Problem => problem;
}
