namespace Varumarke.Portal.Keeping;

/// <summary>
/// For how long a page holds: until something changes, and for no longer than the second in which its making began, since time alone
/// ends a right or begins one.
/// </summary>
/// <param name="Generation">What grows with every change.</param>
/// <param name="Second">The second of the clock.</param>
internal readonly record struct PageMoment(long Generation, long Second);
