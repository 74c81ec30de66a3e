namespace RelationsTracker.App.Exchange.Citations.BibTeX;

/// <summary>An entry as it stands in the file.</summary>
/// <param name="Type">In lower case, without the @.</param>
/// <param name="Problem">Where it could not be read to its end, or null.</param>
internal sealed record BibEntry(string Type, string Key, int Line, IReadOnlyDictionary<string, string> Fields, string? Problem);

/// <summary>Cuts a BibTeX file into entries and fields. Text between entries is a comment.</summary>
internal sealed class BibScanner
{
    private readonly string _text;
    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private int _at;

    private BibScanner(string text) => _text = text;

    public static IReadOnlyList<BibEntry> Scan(string text)
    {
        var (scanner, entries) = (new BibScanner(text), new List<BibEntry>());
        var (line, counted) = (1, 0);
        while (text.IndexOf('@', scanner._at) is var start and >= 0)
        {
            line += text.AsSpan(counted, start - counted).Count('\n');
            (counted, scanner._at) = (start, start + 1);
            if (scanner.Entry(line) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private BibEntry? Entry(int line)
    {
        var type = Word().ToLowerInvariant();
        Blank();
        if (type.Length == 0 || _at >= _text.Length || _text[_at] is not ('{' or '('))
        {
            return null;
        }

        var close = _text[_at++] == '{' ? '}' : ')';
        if (type is "comment" or "preamble")
        {
            _at--;
            Braced();
            return null;
        }

        var key = type == "string" ? "" : Until(",", close).Trim();
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var problem = Fields(fields, close);
        if (type != "string")
        {
            return new BibEntry(type, key, line, fields, problem);
        }

        foreach (var (name, value) in fields)
        {
            _strings[name] = value;
        }

        return null;
    }

    private string? Fields(Dictionary<string, string> fields, char close)
    {
        while (true)
        {
            while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ','))
            {
                _at++;
            }

            if (_at >= _text.Length)
            {
                return "it has no end: a closing brace is missing";
            }

            if (_text[_at] == close)
            {
                _at++;
                return null;
            }

            var name = Word();
            Blank();
            if (name.Length == 0 || _at >= _text.Length || _text[_at] != '=')
            {
                return $"'{_text[_at..Math.Min(_text.Length, _at + 20)].ReplaceLineEndings(" ").Trim()}' is no field; a comma or a brace is missing before it";
            }

            _at++;
            fields[name] = Value(close);
        }
    }

    // Pieces joined by #: braced, quoted, a number, or a name of @string.
    private string Value(char close)
    {
        var value = "";
        do
        {
            Blank();
            value += _at >= _text.Length ? "" : _text[_at] switch
            {
                '{' => Braced(),
                '"' => Quoted(),
                _ when Until(",#", close).Trim() is var bare => _strings.GetValueOrDefault(bare, bare),
                _ => "",
            };
            Blank();
        }
        while (_at < _text.Length && _text[_at] == '#' && ++_at > 0);

        return value;
    }

    private string Braced()
    {
        var (start, depth) = (_at + 1, 0);
        for (; _at < _text.Length; _at++)
        {
            depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
            _at += _text[_at] == '\\' ? 1 : 0;
            if (depth == 0)
            {
                return _text[start.._at++];
            }
        }

        _at = _text.Length;
        return _text[Math.Min(start, _text.Length)..];
    }

    private string Quoted()
    {
        var (start, depth) = (++_at, 0);
        for (; _at < _text.Length; _at++)
        {
            depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (_text[_at] == '"' && depth == 0 && _text[_at - 1] != '\\')
            {
                return _text[start.._at++];
            }
        }

        return _text[start..];
    }

    private string Until(string ends, char close)
    {
        var start = _at;
        while (_at < _text.Length && !ends.Contains(_text[_at], StringComparison.Ordinal) && _text[_at] != close)
        {
            _at++;
        }

        return _text[start.._at];
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_' or ':' or '+' or '.'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private void Blank()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }
}
