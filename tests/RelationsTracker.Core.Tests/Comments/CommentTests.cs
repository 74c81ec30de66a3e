using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Comments;

public sealed class CommentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly CommentSubject About = new(new ItemRef(ItemKind.Claim, 42));

    [Theory]
    [InlineData("C42", true)]
    [InlineData("RW4/H2", true)]
    [InlineData("H2/RW4", false)]
    [InlineData("RW4/H2/anna", false)]
    [InlineData("RW4/", false)]
    [InlineData("", false)]
    public void A_subject_is_an_item_or_a_cell(string text, bool holds)
    {
        Assert.Equal(holds, CommentSubject.TryParse(text, out var subject));
        Assert.Equal(holds ? text : null, subject?.ToString());
    }

    [Theory]
    [InlineData("@anna, @edda-2 and @anna", "anna edda-2")]
    [InlineData("mail@anna x@y.org https://example.org/@anna @@anna", "")]
    [InlineData("(@anna) “@rhea”: @a @Anna", "anna rhea")]
    [InlineData("Դե՛, @anna։ @anna- سلام @rhea،", "anna rhea")]
    public void Short_names_are_called_by_an_at_sign(string text, string names)
        => Assert.Equal(names, string.Join(' ', Mentions.In(text)));

    [Fact]
    public void A_comment_taken_back_is_neither_reworded_nor_taken_back_again()
    {
        var comment = Say("Hm.");
        comment.Withdraw(Noon);
        Assert.Equal(("", "Hm."), (comment.Text, comment.Before!.Text));
        Assert.Throws<RuleException>(() => comment.Withdraw(Noon));
        Assert.Throws<RuleException>(() => comment.Reword("Well.", Noon));
    }

    [Fact]
    public void Only_the_head_of_a_thread_is_settled_and_answers_stay_with_its_subject()
    {
        var head = Say("Hm.");
        var answer = Comment.Say(Guid.Empty, 8, About, null, head, (null, "Edda", "edda"), "Well.", Noon);
        Assert.Throws<RuleException>(() => answer.Resolve(true, "Edda", Noon));
        Assert.Throws<RuleException>(() => Comment.Say(Guid.Empty, 9, new(new ItemRef(ItemKind.Claim, 1)), null, head, (null, "Edda", "edda"), "Well.", Noon));
        head.Resolve(true, "Edda", Noon);
        head.Resolve(false, "Edda", Noon);
        Assert.Null(head.ResolvedBy);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("bad \u0000 character")]
    public void What_cannot_be_kept_is_refused(string text) => Assert.Throws<RuleException>(() => Say(text));

    private static Comment Say(string text) => Comment.Say(Guid.Empty, 7, About, null, null, (null, "Anna", "anna"), text, Noon);
}
