namespace Varumarke.Engine.Sync.Seeding;

/// <summary>A contribution as the file has it.</summary>
internal sealed record SeededContribution(
    Guid Key, string Language, string Idea, string SenderKind, DateOnly Received, Guid? Area, DateOnly? Read, DateOnly? Promised, DateOnly? Answered, string? Reply, Guid? Activity, DateOnly? Became, DateOnly? Done,
    Guid? MergedInto, bool Hidden);
