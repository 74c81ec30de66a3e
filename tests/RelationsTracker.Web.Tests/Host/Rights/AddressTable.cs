namespace RelationsTracker.Web.Tests.Host.Rights;

/// <summary>One address of the program: how it is asked, and what each kind of person is answered.</summary>
/// <param name="Key">The method and the pattern, as the program maps them.</param>
/// <param name="Path">A real address of it; <c>CASE</c> stands for the case.</param>
/// <param name="Own">Status by person, in the order of <see cref="Staff.People"/>.</param>
internal sealed record AddressRow(string Key, string Path, int[] Own)
{
    public bool IsInCase => Path.StartsWith("/CASE", StringComparison.Ordinal);

    public HttpMethod Method => new(Key[..Key.IndexOf(' ', StringComparison.Ordinal)]);
}

/// <summary>
/// Who is answered what at which address. An address without a row fails the test, and a row without an address too.
/// Posts come without the form and the token it carries: whoever gets as far as being told so (400, 415) would have been let in.
/// </summary>
internal static class AddressTable
{
    // What the patterns leave open, where the row names nothing else.
    private static readonly Dictionary<string, string> Usual = new()
    {
        ["{Case}"] = "CASE",
        ["{slug}"] = "CASE",
        ["{Name}"] = "C1",
        ["{name}"] = "S1",
        ["{Place}"] = "Q1",
        ["{place}"] = "Q1",
        ["{question}"] = "Q1",
        ["{brief}"] = "B1",
        ["{Brief}"] = "B1",
        ["{number:int}"] = "1",
        ["{Number:int}"] = "1",
        ["{brief:brief}"] = "B1",
        ["{claim}"] = "C1",
        ["{figure}"] = "Q1%20matrix",
        ["{section}"] = "claims",
        ["{text}"] = "TX1",
        ["{Pair}"] = "A1-A2",
        ["{pair}"] = "A1-A2",
        ["{Section}"] = "claims",
        ["{secret}"] = "nobody-knows-this-link",
        ["{**path:file}"] = "nowhere.txt",
        ["{**rest}"] = "nowhere",
    };

    private static readonly Dictionary<string, int[]> Kinds = Lines("""
        page       302  404  200  200  200  200
        brief      302  404  403  403  200  200
        frozen     302  404  403  403  404  404
        print      302  404  403  403  409  409
        put        401  404  403  400  403  400
        withheld   302  404  403  200  403  200
        rate       401  404  415  415  415  415
        here       302  200  200  200  200  200
        form       401  400  400  400  400  400
        owners     302  404  404  404  404  200
        open       200  200  200  200  200  200
        sign-in    200  302  302  302  302  302
        sign-in-form 400 400 400 400 400 400
        link       410  410  410  410  410  410
        shared     404  404  404  404  404  404
        nowhere    302  404  404  404  404  404
        socket     401  400  400  400  400  400
        opaque     302  400  400  400  400  400
        start      401  200  200  200  200  200
        nothing    401  404  404  404  404  404
        """).ToDictionary(words => words[0], words => words[1..].Select(int.Parse).ToArray());

    public static IReadOnlyList<AddressRow> Rows { get; } = [.. Lines("""
        here    GET /
        here    GET /search
        here    GET /find.json
        here    GET /search.atom
        here    GET /search.csv
        here    GET /search.json
        here    GET /new-case
        here    GET /account/
        opaque  GET /_framework/opaque-redirect
        owners  GET /admin
        owners  GET /admin/history
        here    GET /not-found
        nowhere GET {**path:file}
        open    GET /healthz
        open    GET /readyz
        sign-in GET /account/sign-in
        link    GET /join/{secret}
        link    GET /setup/{secret}
        link    GET /sign-in/{secret}
        open    HEAD /join/{secret}
        open    HEAD /setup/{secret}
        open    HEAD /sign-in/{secret}
        sign-in-form POST /account/sign-in
        here    GET /account/tokens/
        form    POST /account/tokens/
        form    POST /account/tokens/revoke
        start   GET /api/v1/openapi.json
        open    GET /api/reference/favicon.svg
        open    GET /api/reference/scalar.aspnetcore.js
        open    GET /api/reference/scalar.js
        here    GET /api/reference/{documentName?} {documentName?}=v1
        nothing GET /api/v1/{**rest}
        nothing GET /mcp
        form    POST /account/name
        form    POST /account/password
        form    POST /account/sign-out
        form    POST /account/sign-out-everywhere
        socket  GET /_blazor
        socket  POST /_blazor/disconnect/
        start   GET /_blazor/initializers/
        start   POST /_blazor/negotiate

        page GET /{Case}
        page GET /{Case}/actors
        page GET /{Case}/assumptions
        page GET /{Case}/briefs
        page GET /{Case}/case/edit
        page GET /{Case}/citations
        page GET /{Case}/claims
        page GET /{Case}/clusters
        page GET /{Case}/comments
        page GET /{Case}/compare
        page GET /{Case}/events
        page GET /{Case}/excerpts
        page GET /{Case}/forecasts
        page GET /{Case}/formats
        page GET /{Case}/gaps
        page GET /{Case}/grading
        page GET /{Case}/hedges
        page GET /{Case}/history
        page GET /{Case}/hypotheses
        page GET /{Case}/indicators
        page GET /{Case}/laundering
        page GET /{Case}/new/{Section}
        page GET /{Case}/origins
        page GET /{Case}/propositions
        page GET /{Case}/questions
        page GET /{Case}/relations
        page GET /{Case}/relations/{Pair}
        page GET /{Case}/review
        page GET /{Case}/rows
        page GET /{Case}/scenarios
        page GET /{Case}/sources
        page GET /{Case}/stakes
        page GET /{Case}/tensions
        page GET /{Case}/texts
        page GET /{Case}/webhooks
        page GET /{Case}/{Brief}/editions
        nowhere GET /{Case}/{Brief}/editions/compare
        nowhere GET /{Case}/{Brief}/editions/{Number:int}
        nowhere GET /{slug}/{brief}/editions/{number:int}/verify.json
        shared GET /shared/{secret}
        page GET /{Case}/{Name}
        page GET /{Case}/{Name}/edit
        page GET /{Case}/{Name}/fall
        page GET /{Case}/{Name}/forecast {Name}=Q1
        page GET /{Case}/{Name}/text     {Name}=S1
        page GET /{Case}/{Name}/versions {Name}=S1
        page GET /{Case}/{Place}/table
        page GET /{slug}/history.csv
        page GET /{slug}/history.json
        page GET /{slug}/relations/{pair}.csv
        page GET /{slug}/checks.ics
        page GET /{slug}/network.graphml
        page GET /{slug}/stix.json
        page GET /{slug}/{section}.csv
        page GET /{slug}/{claim}.prov.json
        page GET /{slug}/{claim}.claimreview.json
        page GET /{slug}/{question}.argdown
        page GET /{slug}/{name}.bib
        page GET /{slug}/{name}.csl.json
        page GET /{slug}/{name}.jsonld
        page GET /{slug}/{name}.ris
        page GET /{slug}/{question}/matrix.achz
        page GET /{slug}/{question}/matrix.csv
        page GET /{slug}/{text}/original {text}=TX12
        withheld GET /{slug}/{text}/original {text}=TX13
        brief GET /{slug}/{brief:brief}.bib
        brief GET /{slug}/{brief:brief}.csl.json
        brief GET /{slug}/{brief:brief}.docx
        brief GET /{slug}/{brief:brief}.html
        brief GET /{slug}/{brief:brief}.manifest.json
        brief GET /{slug}/{brief:brief}.md
        print GET /{slug}/{brief:brief}.pdf
        frozen GET /{slug}/{brief:brief}/editions/{number:int}.bib
        frozen GET /{slug}/{brief:brief}/editions/{number:int}.csl.json
        frozen GET /{slug}/{brief:brief}/editions/{number:int}.docx
        frozen GET /{slug}/{brief:brief}/editions/{number:int}.html
        frozen GET /{slug}/{brief:brief}/editions/{number:int}.manifest.json
        frozen GET /{slug}/{brief:brief}/editions/{number:int}.md
        frozen GET /{slug}/{brief:brief}/editions/{number:int}.pdf
        page GET /{slug}/briefs/figures/{figure}
        rate POST /{slug}/briefs/checked
        rate POST /{slug}/{place}/table/sent
        put  POST /{slug}/citations/sent
        put  POST /{slug}/formats/annotations
        put  POST /{slug}/formats/stix
        put  POST /{slug}/formats/table
        put  POST /{slug}/documents
        """).Select(Row)];

    /// <summary>What everybody but the owner is answered about a case of others: what there is not.</summary>
    public static int Elsewhere(AddressRow row, int person) => person == Staff.People.Count - 1 ? row.Own[person] : person == 0 ? row.Own[0] : 404;

    private static AddressRow Row(string[] words)
    {
        var path = words[2];
        foreach (var given in words[3..].Select(word => word.Split('=')))
        {
            path = path.Replace(given[0], given[1], StringComparison.Ordinal);
        }

        foreach (var (open, usual) in Usual)
        {
            path = path.Replace(open, usual, StringComparison.Ordinal);
        }

        return new AddressRow($"{words[1]} {words[2]}", path.StartsWith('/') ? path : $"/{path}", Kinds[words[0]]);
    }

    private static IEnumerable<string[]> Lines(string table)
        => table.Split('\n').Select(line => line.Split((char[])[' ', '\r'], StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0);
}
