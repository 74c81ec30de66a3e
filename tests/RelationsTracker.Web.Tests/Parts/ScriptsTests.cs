using Bunit;
using Microsoft.JSInterop;
using RelationsTracker.Web.Parts;

namespace RelationsTracker.Web.Tests.Parts;

public sealed class ScriptsTests : IDisposable
{
    private readonly BunitContext _window = new();

    [Fact]
    public async Task Who_leaves_before_the_script_answers_has_taken_it_along()
    {
        await (await Failing(new JSDisconnectedException("gone"))).Release("leave");
        await (await Failing(new TaskCanceledException())).Release("leave");
        await ((IJSObjectReference?)null).Release("leave");
    }

    [Fact]
    public async Task A_script_that_breaks_is_not_passed_over()
    {
        var broken = await Failing(new JSException("x is not a function"));

        await Assert.ThrowsAsync<JSException>(async () => await broken.Release("leave"));
    }

    public void Dispose() => _window.Dispose();

    private async Task<IJSObjectReference> Failing(Exception failure)
    {
        var name = $"./{Guid.NewGuid()}.js";
        _window.JSInterop.SetupModule(name).SetupVoid("leave").SetException(failure);
        return await _window.JSInterop.JSRuntime.InvokeAsync<IJSObjectReference>("import", name);
    }
}
