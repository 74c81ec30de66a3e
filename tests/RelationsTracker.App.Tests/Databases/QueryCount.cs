using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RelationsTracker.App.Tests.Databases;

/// <summary>Counts the commands that the test it is made in sends to a database, until it is disposed.</summary>
internal sealed class QueryCount : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<IDisposable> _heard = [];

    // Other tests run at the same time; what flows from this one carries this mark.
    private readonly AsyncLocal<bool> _mine = new() { Value = true };

    public QueryCount() => _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Count { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            _heard.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && _mine.Value)
        {
            Count++;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _heard.ForEach(heard => heard.Dispose());
}
