namespace RelationsTracker.App.Door;

/// <summary>
/// Writers of an embedded database stand in line before they open a transaction, instead of failing inside one. A
/// database server does this by itself; there everybody may go at once.
/// </summary>
public sealed class WriteQueue(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim? _turns = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for one's turn; it ends when what is returned is disposed.</summary>
    public async Task<IDisposable> Turn(CancellationToken cancel)
    {
        if (_turns is null)
        {
            return new Over(null);
        }

        await _turns.WaitAsync(cancel);
        return new Over(_turns);
    }

    public void Dispose() => _turns?.Dispose();

    private sealed class Over(SemaphoreSlim? turns) : IDisposable
    {
        public void Dispose() => turns?.Release();
    }
}
