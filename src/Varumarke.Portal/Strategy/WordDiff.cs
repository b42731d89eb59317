using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Varumarke.Portal.Strategy;

/// <summary>
/// A text against what it was before, word by word. Words that were exchanged one after another stand together, the old before the
/// new, so that they are read as people would say them.
/// </summary>
internal static class WordDiff
{
    private static readonly InlineDiffBuilder Words = new(new Differ());

    /// <summary>The words in order: kept, taken away, or put in.</summary>
    public static IReadOnlyList<(WordChange Change, string Text)> Of(string before, string after)
    {
        var parts = new List<(WordChange Change, string Text)>();
        StringBuilder deleted = new(), inserted = new(), between = new();
        foreach (DiffPiece piece in Words.BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, new WordChunker()).Lines)
        {
            switch (piece.Type)
            {
                case ChangeType.Deleted:
                    Take(deleted, piece.Text);
                    break;
                case ChangeType.Inserted:
                    Take(inserted, piece.Text);
                    break;
                case var _ when string.IsNullOrWhiteSpace(piece.Text) && deleted.Length + inserted.Length > 0:
                    between.Append(piece.Text);
                    break;
                default:
                    End();
                    parts.Add((WordChange.Kept, piece.Text));
                    break;
            }
        }

        End();
        return parts;

        // What stood between two changed words stood in both texts.
        void Take(StringBuilder side, string text)
        {
            deleted.Append(between);
            inserted.Append(between);
            between.Clear();
            side.Append(text);
        }

        void End()
        {
            Add(WordChange.Deleted, deleted);
            Add(WordChange.Inserted, inserted);
            Add(WordChange.Kept, between);
        }

        void Add(WordChange change, StringBuilder text)
        {
            if (text.Length > 0)
            {
                parts.Add((change, text.ToString()));
                text.Clear();
            }
        }
    }
}
