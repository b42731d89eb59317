using System.Globalization;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>Reads <c>properties[a,b[properties[c]]]</c>. One pass, no recursion, any input.</summary>
internal sealed class SelectionSyntaxParser(string text, int maxNesting)
{
    private readonly Stack<SelectionSyntax> _open = new();
    private int _nameStart;

    /// <summary>What is wrong with the text, once <see cref="Parse"/> has answered null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The names at the top; null when the text is malformed.</summary>
    public List<SelectionSyntax>? Parse()
    {
        var root = new SelectionSyntax(string.Empty, []);
        _open.Push(root);
        for (int i = 0; i < text.Length && Fault is null; i++)
        {
            Read(text[i], i);
        }

        if (Fault is null)
        {
            TakeName(text.Length, mustHaveName: !text.EndsWith(']'));
        }

        if (Fault is null && _open.Count > 1)
        {
            Fault = $"{(_open.Count - 1).ToString(CultureInfo.InvariantCulture)} opening bracket(s) are never closed";
        }

        return Fault is null ? root.Items : null;
    }

    private void Read(char character, int i)
    {
        switch (character)
        {
            case '[':
                Open(i);
                break;
            case ',':
                TakeName(i, mustHaveName: i == 0 || text[i - 1] != ']');
                _nameStart = i + 1;
                break;
            case ']':
                Close(i);
                break;
            default:
                FaultIf(i > 0 && text[i - 1] == ']', i, "a comma or a closing bracket is expected");
                break;
        }
    }

    private void Open(int i)
    {
        TakeName(i, mustHaveName: true);
        FaultIf(_open.Count > maxNesting, i, $"brackets are nested more than {maxNesting.ToString(CultureInfo.InvariantCulture)} deep");
        if (Fault is null)
        {
            _open.Push(_open.Peek().Items[^1]);
        }

        _nameStart = i + 1;
    }

    private void Close(int i)
    {
        FaultIf(_open.Count == 1, i, "a bracket is closed that was never opened");
        if (Fault is null)
        {
            TakeName(i, mustHaveName: text[i - 1] != ']');
            _open.Pop();
            _nameStart = i + 1;
        }
    }

    private void TakeName(int end, bool mustHaveName)
    {
        string name = text[_nameStart..end].Trim();
        FaultIf(mustHaveName && name.Length == 0, end, "a name is missing");
        if (Fault is null && name.Length > 0)
        {
            _open.Peek().Items.Add(new SelectionSyntax(name, []));
        }
    }

    private void FaultIf(bool isFault, int at, string reason)
    {
        if (isFault)
        {
            Fault ??= $"{reason} at character {(at + 1).ToString(CultureInfo.InvariantCulture)}";
        }
    }
}
