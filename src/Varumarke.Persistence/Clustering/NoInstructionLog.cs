using Varumarke.Core.Clustering;

namespace Varumarke.Persistence.Clustering;

/// <summary>One node: there is nobody to tell.</summary>
internal sealed class NoInstructionLog : IInstructionLog
{
    public bool IsShared => false;

    public void Write(Guid origin, string instructions)
    {
    }

    public long Latest() => 0;

    public IReadOnlyList<InstructionEntry> After(long id, int most) => [];

    public bool HasForgottenAfter(long id) => false;

    public int DeleteOlderThan(DateTime moment) => 0;

    public Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken) => Task.Delay(patience, cancellationToken);
}
