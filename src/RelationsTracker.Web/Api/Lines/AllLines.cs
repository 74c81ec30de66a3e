namespace RelationsTracker.Web.Api.Lines;

/// <summary>The nouns of the API in the order of the description.</summary>
internal static class AllLines
{
    private static readonly IReadOnlyList<(string Name, string About, Action<ApiMap> Map)> Each =
    [
        ("cases", "A case: what belongs together, who may see it, and its package.", CaseLines.Map),
        ("items", "Whatever has a reference: read, added, changed, and led through its life.", ItemLines.Map),
        ("sources", "Sources, their texts, and the words that claims rest on.", SourceLines.Map),
        ("claims", "What was said, how sure, and where it goes back to.", ClaimLines.Map),
        ("actors", "Who acts, under which names, tied to whom.", ActorLines.Map),
        ("events", "What happened, and what the order of days says of it.", EventLines.Map),
        ("questions", "Competing answers to a question: matrix, ratings, standing, sensitivity.", QuestionLines.Map),
        ("forecasts", "Probabilities people gave, and how they came out.", ForecastLines.Map),
        ("briefs", "Assessments: checked, published, verified, exported.", BriefLines.Map),
        ("review", "What waits for a second pair of eyes, and what people say to each other.", ReviewLines.Map),
        ("history", "Every change, who made it and when; any moment read again; undoing.", HistoryLines.Map),
        ("search", "Anything found by its words, and kept searches.", SearchLines.Map),
        ("formats", "Cases and parts of them in formats of the field, out and in.", FormatLines.Map),
        ("people", "Who works here, and as what.", PeopleLines.Map),
        ("webhooks", "Other programs that are told of what changes in a case.", WebhookLines.Map),
    ];

    public static IEnumerable<(string Name, string About)> Nouns => Each.Select(noun => (noun.Name, noun.About));

    public static void MapAllLines(this IEndpointRouteBuilder routes)
    {
        foreach (var (name, _, map) in Each)
        {
            map(new ApiMap(routes, name));
        }
    }
}
