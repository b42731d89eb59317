using Microsoft.AspNetCore.Http;
using Varumarke.Core.Caching;
using Varumarke.Core.Changes;

namespace Varumarke.ManagementApi.Operations;

/// <summary>
/// Finished answers by who asked for what, until something changes that they were made of. Opening a document asks for its type, for
/// every data type of it and for who one is; of all that nothing changes while people write. Whether somebody may ask at all is
/// judged before, each time; what that one may read is part of what the answer was made of.
/// </summary>
internal sealed class AnswersToEditors : IChangeListener
{
    private const long MostBytes = 16 * 1024 * 1024;

    // Keys, records and the lists they hang in.
    private const int Overhead = 600;

    private readonly BoundedCache<Question, KeptAnswer> _answers = new(MostBytes, tags: answer => answer.Tags);

    public CacheGauge Gauge => new("backoffice", () => _answers.Count, () => _answers.Size, MostBytes);

    /// <summary>Stands still as long as nothing has changed. An answer is kept only if it stood still while the answer was made.</summary>
    public long Generation => _answers.Generation();

    /// <summary>What was answered before; null where it must be made.</summary>
    public Answer? Find(Question question) => _answers.TryGet(question, out KeptAnswer kept)
        ? new Answer(StatusCodes.Status200OK) { Written = kept.Body, Mark = kept.Mark }
        : null;

    /// <summary>Keeps an answer, if it is one that lasts.</summary>
    /// <param name="question">What was asked, and by whom.</param>
    /// <param name="made">The answer.</param>
    /// <param name="madeOf">What it was made of.</param>
    /// <param name="generation">What <see cref="Generation"/> said before it was made.</param>
    /// <returns>The answer to send: the same, written already where it is kept.</returns>
    public Answer Keep(Question question, Answer made, ChangeKinds madeOf, long generation)
    {
        if (made is not { Status: StatusCodes.Status200OK, Body: { } content, IsLasting: true })
        {
            return made;
        }

        byte[] body = ManagementJson.Write(content);
        _answers.Add(question, new KeptAnswer(body, made.Mark, [.. KindsIn(madeOf).Select(TagOf)]), body.Length + (2 * question.Address.Length) + Overhead, generation);
        return made with { Body = null, Written = body };
    }

    public void Hear(Change change) => _answers.RemoveTagged([TagOf(change.Kind)]);

    private static IEnumerable<ChangeKinds> KindsIn(ChangeKinds kinds) => Enum.GetValues<ChangeKinds>().Where(kind => kind != ChangeKinds.None && kinds.HasFlag(kind));

    private static Guid TagOf(ChangeKinds kind) => new((int)kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private sealed record KeptAnswer(byte[] Body, string? Mark, Guid[] Tags);
}
