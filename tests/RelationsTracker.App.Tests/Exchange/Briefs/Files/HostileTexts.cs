namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

/// <summary>Texts that would be something else than text in a file that lets them.</summary>
internal static class HostileTexts
{
    public static TheoryData<string> All =>
    [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"></p><iframe src='//evil.example'></iframe>", "<!-- --> ]]> </manifest> </w:t>",
        "{ INCLUDEPICTURE \"http://evil.example/a.png\" }", "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" }", "\u0013 INCLUDETEXT \"c:\\\\a\" \u0014 x \u0015", "=HYPERLINK(\"http://evil.example\",\"x\")",
        "[x](javascript:alert(1)) ![y](http://evil.example/p.png)", "[[C1]] [^C1] [^evil]: x | pipe || `code` *a* _b_ # h", "\\\"}; @import url(http://evil.example); a{b:c", "\u202Eright to left\u202C \uD800 \u0000 \uFFFE",
        "&lt;b&gt; &amp; %3Cscript%3E \u2028 new line", "javascript:alert(1) file:///etc/passwd \\\\server\\share",
    ];
}
