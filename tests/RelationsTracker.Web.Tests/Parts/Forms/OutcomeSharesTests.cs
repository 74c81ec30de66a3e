using Bunit;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class OutcomeSharesTests
{
    [Fact]
    public async Task The_outcomes_of_the_question_wait_for_their_probabilities()
    {
        await using var work = await FormsAtWork.Begin();
        var question = await work.Office.Add(ItemKind.Question, new QuestionContent { Text = "Will it reopen?", Outcomes = ["yes", "no"] });
        var form = work.New(ItemKind.Forecast, record => record["question"].Only.Text = question.ToString());
        FormsAtWork.Box(form, "yes").Change("62,5");
        Assert.StartsWith("Together 62.5 %", form.Find("#f-shares-sum").TextContent, StringComparison.Ordinal);
        await FormsAtWork.Save(form);
        Assert.Equal("Percent is missing.", form.Find("#f-shares-2-percent-flaws").TextContent.Trim());

        FormsAtWork.Box(form, "no").Change("37.5");
        await FormsAtWork.Save(form);

        var made = (ForecastContent)(await work.Office.Read(new ItemRef(ItemKind.Forecast, 2))).Content;
        Assert.Equal([("yes", 62.5m), ("no", 37.5m)], made.Shares.Select(share => (share.Outcome, share.Percent)));
    }
}
