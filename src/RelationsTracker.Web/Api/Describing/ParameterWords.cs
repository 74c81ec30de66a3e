namespace RelationsTracker.Web.Api.Describing;

/// <summary>What stands in addresses, by name: a name means the same in every operation, or says here where it does not.</summary>
internal static class ParameterWords
{
    private static readonly Dictionary<string, string> All = new()
    {
        ["about"] = "The item, or the cell of a matrix (RW4/H2), that it is about.",
        ["act"] = "Only what was done so.",
        ["actor"] = "The actor, such as A7.",
        ["after"] = "'next' of the page before; left out for the first.",
        ["as"] = "Another address for the case than the package's own.",
        ["as-if"] = "A hypothesis: the network as it would be if it were true.",
        ["at"] = "The moment, such as 2026-01-31T12:00:00Z.",
        ["before"] = "Where the page before ended: goes on with what is older.",
        ["begun"] = "What was typed of a reference or a name.",
        ["brief"] = "The brief, such as B1.",
        ["case"] = "The case's part of the address, such as harbour.",
        ["claim"] = "The claim, such as C42.",
        ["column"] = "The fields that the columns fill, in their order; left out where the first row names them.",
        ["earlier"] = "The number of the earlier edition.",
        ["edition"] = "The number of an edition; left out for the brief as it stands.",
        ["end"] = "Where the range ends, in UTF-16 units from 0; not part of it.",
        ["excerpt"] = "The excerpt, such as EX7.",
        ["format"] = "The format of the file.",
        ["hypothesis"] = "The hypothesis, such as H2.",
        ["invitation"] = "The id of the invitation, as the list of people gives it.",
        ["item"] = "The item, such as C42.",
        ["kind"] = "The kind of items.",
        ["later"] = "The number of the later edition; left out for the brief as it stands.",
        ["message"] = "The id of the message, as the list of webhooks gives it.",
        ["name"] = "The name of the group.",
        ["number"] = "Its number, as its list gives it.",
        ["only"] = "The one source; left out for all.",
        ["page"] = "The number of the page of the text, from 0.",
        ["pair"] = "Two actors, such as A1-A2.",
        ["person"] = "The id of the person, as the list of people gives it.",
        ["position"] = "The place of the change in the history.",
        ["q"] = "Words, \"phrases\", begin*, -without, and filters such as kind:claim or date:2025-06, as on the page of search.",
        ["question"] = "The question, such as Q1.",
        ["rater"] = "The short name of a rater; left out for all, pooled.",
        ["row"] = "The row of the matrix, such as RW4.",
        ["since"] = "The place in the history from which it goes on; Last-Event-ID says the same.",
        ["source"] = "The source, such as S3.",
        ["start"] = "Where the range begins, in UTF-16 units from 0.",
        ["state"] = "Only items in these states.",
        ["take"] = "How many at most; what is more than there can be on a page is cut to that.",
        ["text"] = "The text, such as TX1.",
        ["thread"] = "The number of the comment that began it.",
        ["token"] = "The id of the token, as their list gives it.",
        ["until"] = "The moment at which it ends.",
        ["view"] = "The id of the kept search, as their list gives it.",
        ["which"] = "Only threads that are so.",
        ["who"] = "Only what this person did, by name.",
        ["with-facets"] = "Whether it is also counted by kind, grade, origins, actor, year and state.",
        ["with-members"] = "Whether those who belong to the two count as well.",
        ["words"] = "Words, or a reference.",
    };

    // By operation and name.
    private static readonly Dictionary<(string Operation, string Name), string> Else = new()
    {
        [("merge-actors", "from")] = "The actor that becomes part of the other, such as A7.",
        [("move-mention", "from")] = "The actor that it was taken for, such as A7.",
        [("compare-moments", "from")] = "The earlier moment.",
        [("read-changes", "from")] = "The moment at which it begins.",
        [("open-room", "at")] = "A place in the text, in UTF-16 units from 0: the page that holds it.",
        [("read-suggestions", "at")] = "A place in the text, in UTF-16 units from 0: the page that holds it.",
    };

    public static string? Of(string operation, string name) => Else.GetValueOrDefault((operation, name)) ?? All.GetValueOrDefault(name);
}
