namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>The parts of a Word document that are the same in each: styles, settings, kinds of lists.</summary>
internal static class WordParts
{
    public const string Styles = $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <w:styles xmlns:w="{WordXml.Main}">
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="SimSun" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="23"/><w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="fa-IR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="80" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="5B6068"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="100"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="280"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Heading2"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading4"><w:name w:val="heading 4"/><w:basedOn w:val="Heading3"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading5"><w:name w:val="heading 5"/><w:basedOn w:val="Heading4"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="4"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading6"><w:name w:val="heading 6"/><w:basedOn w:val="Heading5"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="5"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="D9D6CD"/></w:pBdr><w:ind w:left="340" w:right="340"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="FigureNote"><w:name w:val="Figure Note"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="60" w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="5B6068"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Beside"><w:name w:val="Beside"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="9D2B16"/></w:pBdr></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="SourceEntry"><w:name w:val="Source Entry"/><w:basedOn w:val="Normal"/><w:next w:val="SourceNote"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="20"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="SourceNote"><w:name w:val="Source Note"/><w:basedOn w:val="FigureNote"/><w:qFormat/><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableMark"><w:name w:val="Table Mark"/><w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Listing"><w:name w:val="Listing"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F3F2EC"/><w:spacing w:line="252" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Handling"><w:name w:val="Handling"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:color w:val="5B6068"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Header"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9400"/></w:tabs></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="ItemReference"><w:name w:val="Item Reference"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/><w:b/><w:bCs/><w:color w:val="14506E"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="Missing"><w:name w:val="Missing Reference"/><w:rPr><w:color w:val="9D2B16"/></w:rPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="Code"><w:name w:val="Code"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/></w:rPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="OnDark"><w:name w:val="On Dark"/><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/></w:rPr></w:style>
        <w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="5B6068"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="5B6068"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9D6CD"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="5B6068"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
        </w:styles>
        """;

    public const string Settings = $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <w:settings xmlns:w="{WordXml.Main}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """;

    public const string ItemProperties = """
        <?xml version="1.0" encoding="utf-8" standalone="no"?>
        <ds:datastoreItem ds:itemID="{6B1F6F0C-6C6B-4B53-9D5E-0C0A7E6D1B01}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>
        """;

    /// <summary>Bullets and numbers, nine levels of each, and the lists that use them.</summary>
    /// <param name="starts">By the number of the list: null for bullets, else where it starts and at which level.</param>
    public static byte[] Numbering(IReadOnlyList<(int First, int Level)?> starts)
    {
        using var xml = new WordXml("numbering");
        Kind(xml, 0, level => ("bullet", level % 2 == 0 ? "•" : "–"));
        Kind(xml, 1, level => ("decimal", $"%{level + 1}."));
        foreach (var (index, start) in starts.Index())
        {
            xml.Start("num");
            xml.Attribute("numId", index + 1);
            xml.Value("abstractNumId", start is null ? 0 : 1);
            if (start is var (first, level))
            {
                xml.Start("lvlOverride");
                xml.Attribute("ilvl", level);
                xml.Value("startOverride", first);
                xml.End();
            }

            xml.End();
        }

        return xml.Bytes();
    }

    private static void Kind(WordXml xml, int number, Func<int, (string Format, string Text)> of)
    {
        xml.Start("abstractNum");
        xml.Attribute("abstractNumId", number);
        xml.Value("multiLevelType", "multilevel");
        for (var level = 0; level < 9; level++)
        {
            var (format, text) = of(level);
            xml.Start("lvl");
            xml.Attribute("ilvl", level);
            xml.Value("start", 1);
            xml.Value("numFmt", format);
            xml.Value("lvlText", text);
            xml.Value("lvlJc", "left");
            xml.Start("pPr");
            xml.Empty("ind", ("left", FormattableString.Invariant($"{360 * (level + 1)}")), ("hanging", "360"));
            xml.End();
            xml.End();
        }

        xml.End();
    }
}
