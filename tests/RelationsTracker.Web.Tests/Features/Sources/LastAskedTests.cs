using RelationsTracker.Web.Features.Sources.Reading;

namespace RelationsTracker.Web.Tests.Features.Sources;

public sealed class LastAskedTests
{
    [Fact]
    public async Task A_late_answer_to_an_earlier_question_is_dropped()
    {
        using var asked = new LastAsked();
        var slow = new TaskCompletionSource<string>();
        var first = asked.Answer(_ => slow.Task);
        var second = await asked.Answer(_ => Task.FromResult("page 2"));
        slow.SetResult("page 1");

        Assert.Equal((null, "page 2"), (await first, second));
    }

    [Fact]
    public async Task What_was_overtaken_is_called_off_without_a_fuss()
    {
        using var asked = new LastAsked();
        var first = asked.Answer<string>(async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return "never";
        });

        Assert.Equal("page 2", await asked.Answer(_ => Task.FromResult("page 2")));
        Assert.Null(await first);
    }

    [Fact]
    public async Task What_nobody_overtook_and_was_called_off_says_so()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var asked = new LastAsked();
            await asked.Answer<string>(_ => throw new OperationCanceledException());
        });
}
