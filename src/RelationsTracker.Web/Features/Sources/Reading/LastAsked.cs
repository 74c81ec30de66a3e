namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>Questions of which only the last is answered: asking again calls the earlier one off, and what it finds all the same is dropped.</summary>
public sealed class LastAsked : IDisposable
{
    private CancellationTokenSource? _current;

    /// <returns>The answer; null when something else was asked in the meantime.</returns>
    public async Task<T?> Answer<T>(Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        var (mine, before) = (new CancellationTokenSource(), _current);
        _current = mine;
        if (before is not null)
        {
            await before.CancelAsync();
            before.Dispose();
        }

        try
        {
            var answer = await ask(mine.Token);
            return _current == mine ? answer : null;
        }
        catch (OperationCanceledException) when (_current != mine)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _current?.Cancel();
        _current?.Dispose();
        _current = null;
    }
}
