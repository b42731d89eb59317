using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>Reads <c>properties[a,b[properties[c]]]</c>. One pass, no recursion, any input.</summary>
internal sealed class SelectionSyntaxParser(string text, int maxNesting)
{
    private readonly Stack<SelectionSyntax> _open = new();
    private int _nameStart;

    /// <summary>What is wrong with the text, once <see cref="Parse"/> has answered null.</summary>
    public Wording? Fault { get; private set; }

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
            Fault = SelectionTexts.NeverClosed(_open.Count - 1);
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
                FaultIf(i > 0 && text[i - 1] == ']', i, SelectionTexts.Separator);
                break;
        }
    }

    private void Open(int i)
    {
        TakeName(i, mustHaveName: true);
        FaultIf(_open.Count > maxNesting, i, SelectionTexts.TooDeep(maxNesting));
        if (Fault is null)
        {
            _open.Push(_open.Peek().Items[^1]);
        }

        _nameStart = i + 1;
    }

    private void Close(int i)
    {
        FaultIf(_open.Count == 1, i, SelectionTexts.NeverOpened);
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
        FaultIf(mustHaveName && name.Length == 0, end, SelectionTexts.NoName);
        if (Fault is null && name.Length > 0)
        {
            _open.Peek().Items.Add(new SelectionSyntax(name, []));
        }
    }

    private void FaultIf(bool isFault, int at, Wording reason)
    {
        if (isFault)
        {
            Fault ??= SelectionTexts.At(reason, at + 1);
        }
    }
}
