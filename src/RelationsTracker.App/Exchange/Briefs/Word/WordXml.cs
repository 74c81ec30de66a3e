using System.Globalization;
using System.Text;
using System.Xml;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>Writes the XML of one part of a Word document. Whatever people wrote becomes text and nothing else: no field, no link out, no drawing.</summary>
internal sealed class WordXml : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _xml;

    /// <param name="root">The root element, in Word's main namespace.</param>
    public WordXml(string root)
    {
        _xml = XmlWriter.Create(_bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        _xml.WriteStartDocument(true);
        _xml.WriteStartElement("w", root, Main);
        _xml.WriteAttributeString("xmlns", "r", null, Relations);
    }

    public XmlWriter Raw => _xml;

    /// <summary>Ends the part.</summary>
    public byte[] Bytes()
    {
        _xml.WriteEndDocument();
        _xml.Flush();
        return _bytes.ToArray();
    }

    public void Start(string name) => _xml.WriteStartElement("w", name, Main);

    public void End() => _xml.WriteEndElement();

    public void Attribute(string name, string value) => _xml.WriteAttributeString("w", name, Main, value);

    public void Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
        {
            Attribute(attribute, value);
        }

        End();
    }

    /// <summary>An element that only has a value.</summary>
    public void Value(string name, string value) => Empty(name, ("val", value));

    /// <inheritdoc cref="Value(string, string)"/>
    public void Value(string name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A paragraph.</summary>
    /// <param name="right">It runs from the right.</param>
    /// <param name="list">The list it is an item of, and how deep.</param>
    /// <param name="indent">Twentieths of a point from where lines begin; null for those of the style.</param>
    public void Paragraph(string? style, bool right, Action inside, (int Number, int Level)? list = null, int? indent = null, bool keepNext = false)
    {
        Start("p");
        Start("pPr");
        if (style is not null)
        {
            Value("pStyle", style);
        }

        if (keepNext)
        {
            Empty("keepNext");
        }

        if (list is var (number, level))
        {
            Start("numPr");
            Value("ilvl", level);
            Value("numId", number);
            End();
        }

        if (right)
        {
            Empty("bidi");
        }

        if (indent is { } start)
        {
            Empty("ind", ("left", start.ToString(CultureInfo.InvariantCulture)));
        }

        End();
        inside();
        End();
    }

    /// <summary>Words, a run for each script in them.</summary>
    public void Words(string text, RunStyle style = RunStyle.Plain, string? character = null)
    {
        foreach (var run in ScriptRun.Of(XmlLetters.Of(text)))
        {
            Start("r");
            Properties(run, style, character);
            Lines(run.Text);
            End();
        }
    }

    /// <summary>A number that Word counts: of this page, or of all.</summary>
    public void PageNumber(string field)
    {
        Start("fldSimple");
        Attribute("instr", field);
        Words("1");
        End();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    private void Properties(ScriptRun run, RunStyle style, string? character)
    {
        if (style == RunStyle.Plain && character is null && run is { RightToLeft: false, Language: null })
        {
            return;
        }

        Start("rPr");
        if ((character ?? (style.HasFlag(RunStyle.Code) ? "Code" : null)) is { } named)
        {
            Value("rStyle", named);
        }

        foreach (var (flag, names) in new[] { (RunStyle.Strong, new[] { "b", "bCs" }), (RunStyle.Emphasis, ["i", "iCs"]), (RunStyle.Struck, ["strike"]) })
        {
            foreach (var name in style.HasFlag(flag) ? names : [])
            {
                Empty(name);
            }
        }

        if (run.RightToLeft)
        {
            Empty("rtl");
        }

        if (run.Language is { } language)
        {
            Empty("lang", (run.RightToLeft ? "bidi" : language == "zh-CN" ? "eastAsia" : "val", language));
        }

        End();
    }

    private void Lines(string text)
    {
        var first = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!first)
            {
                Empty("br");
            }

            first = false;
            Start("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(line);
            End();
        }
    }
}
