namespace Varumarke.ManagementApi.Logs;

/// <summary>
/// Which entries somebody asks for, in the language that Umbraco's log viewer takes from Serilog: <c>@Level = 'Error'</c>,
/// <c>@Message like '%slow%'</c>, <c>Has(@Exception)</c>, <c>StartsWith(SourceContext, 'Umbraco')</c>, <c>EventId &gt; 5000</c>,
/// joined by <c>and</c>, <c>or</c>, <c>not</c> and brackets. What is not in it is looked for in the message, as it stands.
/// </summary>
internal sealed class LogFilter
{
    private readonly List<string> _tokens;
    private int _at;

    private LogFilter(List<string> tokens) => _tokens = tokens;

    public static Func<KeptEntry, bool> Of(string? expression)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            return _ => true;
        }

        if (LogTokens.Split(expression) is { } tokens && new LogFilter(tokens).Whole() is { } filter)
        {
            return filter;
        }

        return entry => entry.Message.Contains(expression.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private Func<KeptEntry, bool>? Whole() => Either() is { } filter && _at == _tokens.Count ? filter : null;

    private Func<KeptEntry, bool>? Either()
    {
        Func<KeptEntry, bool>? left = Both();
        while (left is not null && Take("or"))
        {
            (Func<KeptEntry, bool> one, Func<KeptEntry, bool>? other) = (left, Both());
            left = other is null ? null : entry => one(entry) || other(entry);
        }

        return left;
    }

    private Func<KeptEntry, bool>? Both()
    {
        Func<KeptEntry, bool>? left = Single();
        while (left is not null && Take("and"))
        {
            (Func<KeptEntry, bool> one, Func<KeptEntry, bool>? other) = (left, Single());
            left = other is null ? null : entry => one(entry) && other(entry);
        }

        return left;
    }

    private Func<KeptEntry, bool>? Single()
    {
        if (Take("not"))
        {
            return Single() is { } negated ? entry => !negated(entry) : null;
        }

        if (Take("("))
        {
            return Either() is { } inner && Take(")") ? inner : null;
        }

        return _at + 1 < _tokens.Count && _tokens[_at + 1] == "(" ? Function() : Comparison();
    }

    private Func<KeptEntry, bool>? Function()
    {
        string name = _tokens[_at];
        _at += 2;
        if (Operand() is not { } first)
        {
            return null;
        }

        LogOperand? second = Take(",") ? Operand() : null;
        if (!Take(")"))
        {
            return null;
        }

        StringComparison comparison = Take("ci") ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return (name.ToUpperInvariant(), second) switch
        {
            ("HAS" or "ISDEFINED", null) => entry => first.Read(entry) is not null,
            ("STARTSWITH", { } start) => entry => first.Read(entry)?.StartsWith(start.Read(entry) ?? string.Empty, comparison) == true,
            ("ENDSWITH", { } end) => entry => first.Read(entry)?.EndsWith(end.Read(entry) ?? string.Empty, comparison) == true,
            ("CONTAINS", { } part) => entry => first.Read(entry)?.Contains(part.Read(entry) ?? string.Empty, comparison) == true,
            _ => null,
        };
    }

    private Func<KeptEntry, bool>? Comparison()
    {
        if (Operand() is not { } left || _at >= _tokens.Count)
        {
            return null;
        }

        bool negated = Take("not");
        string sign = _tokens[_at++];
        if (Operand() is not { } right)
        {
            return null;
        }

        bool ignoresCase = Take("ci");
        Func<KeptEntry, bool>? test = LogComparisons.Of(sign, left, right, ignoresCase);
        return test is null || (negated && !sign.Equals("like", StringComparison.OrdinalIgnoreCase)) ? null
            : negated ? entry => !test(entry)
            : test;
    }

    private LogOperand? Operand() => _at < _tokens.Count ? LogOperand.Of(_tokens[_at++]) : null;

    private bool Take(string token)
    {
        if (_at < _tokens.Count && _tokens[_at].Equals(token, StringComparison.OrdinalIgnoreCase))
        {
            _at++;
            return true;
        }

        return false;
    }
}
