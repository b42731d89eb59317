using System.Text;
using Microsoft.EntityFrameworkCore;
using Varumarke.Core.Changes;
using Varumarke.Core.Contributions;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contributions;

/// <summary>
/// What editors look for among all contributions (how far they have come, whether they are hidden, what they say), in memory, the newest
/// first: neither a count nor a word has the database go through all of them. One that changes, on whatever node that is, is read again
/// alone, by whoever looks next.
/// </summary>
internal sealed class ContributionTable(IAmbientDatabase database) : IChangeListener
{
    private const int MostAlone = 200;

    /// <summary>Beyond this the database is asked, as slow as that may be.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    private readonly Lock _reading = new();
    private readonly Lock _hearing = new();
    private readonly HashSet<Guid> _changed = [];
    private List<Entry> _entries = [];
    private long _bytes;
    private bool _isAllOld = true;

    /// <summary>How many there are of what is looked for, and the keys of a part of them; null where there is too much to keep.</summary>
    public (int Total, IReadOnlyList<Guid> Keys)? Find(ContributionQuestion question, int skip, int take)
    {
        byte[]? text = question.Text is null ? null : Lower(question.Text);
        lock (_reading)
        {
            Catch();
            if (_bytes > MostBytes)
            {
                return null;
            }

            int total = 0;
            var keys = new List<Guid>();
            foreach (Entry entry in _entries)
            {
                if (entry.IsHidden != question.Hidden || (question.State is { } state && entry.State != state) || (text is not null && entry.Idea.AsSpan().IndexOf(text) < 0))
                {
                    continue;
                }

                if (total++ >= skip && keys.Count < take)
                {
                    keys.Add(entry.Key);
                }
            }

            return (total, keys);
        }
    }

    /// <summary>One has changed.</summary>
    public void Forget(Guid key)
    {
        lock (_hearing)
        {
            if (_changed.Count < MostAlone)
            {
                _changed.Add(key);
            }
            else
            {
                _isAllOld = true;
            }
        }
    }

    /// <inheritdoc />
    public void Hear(Change change)
    {
        if (change.Key is { } key)
        {
            Forget(key);
            return;
        }

        lock (_hearing)
        {
            _isAllOld = true;
        }
    }

    // What was heard before the read is in it; what is heard meanwhile is read by the next one.
    private void Catch()
    {
        (Guid[] changed, bool all) = Take();
        if (changed.Length == 0 && !all)
        {
            return;
        }

        try
        {
            if (all)
            {
                _entries = Read(null);
            }
            else
            {
                _entries.RemoveAll(entry => changed.Contains(entry.Key));
                _entries.AddRange(Read(changed));
            }

            _entries.Sort(static (one, other) => other.ReceivedOn.CompareTo(one.ReceivedOn) is var order and not 0 ? order : one.Key.CompareTo(other.Key));
            _bytes = _entries.Sum(entry => (long)entry.Idea.Length);
        }
        catch
        {
            lock (_hearing)
            {
                _isAllOld = true;
            }

            throw;
        }
    }

    private (Guid[] Changed, bool All) Take()
    {
        lock (_hearing)
        {
            (Guid[], bool) taken = ([.. _changed], _isAllOld);
            _changed.Clear();
            _isAllOld = false;
            return taken;
        }
    }

    private List<Entry> Read(Guid[]? among) => database.ReadAnywhere(context =>
    {
        IQueryable<ContributionRow> rows = context.Set<ContributionRow>().AsNoTracking();
        rows = among is null ? rows : rows.Where(row => EF.Parameter(among).Contains(row.Key));
        var read = new List<Entry>();
        foreach (var row in rows.Select(row => new { row.Key, row.State, row.IsHidden, row.ReceivedOn, row.Idea }))
        {
            read.Add(new Entry(row.Key, row.State, row.IsHidden, row.ReceivedOn, Lower(row.Idea)));
        }

        return read;
    });

    private static byte[] Lower(string text) => Encoding.UTF8.GetBytes(text.ToLowerInvariant());

    private readonly record struct Entry(Guid Key, ContributionState State, bool IsHidden, DateTime ReceivedOn, byte[] Idea);
}
