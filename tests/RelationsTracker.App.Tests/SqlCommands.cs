using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RelationsTracker.App.Tests;

/// <summary>Counts the commands that a piece of work sends to the database, apart from those of tests that run beside it.</summary>
internal static class SqlCommands
{
    private static readonly AsyncLocal<Counter?> Current = new();
    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new Each());

    public static async Task<(T Result, int Commands)> Count<T>(Func<Task<T>> work)
    {
        Debug.Assert(Listening is not null);
        var counter = new Counter();
        Current.Value = counter;
        try
        {
            return (await work(), counter.Commands);
        }
        finally
        {
            Current.Value = null;
        }
    }

    /// <summary>The commands themselves.</summary>
    public static async Task<(T Result, IReadOnlyList<string> Texts)> Read<T>(Func<Task<T>> work)
    {
        Debug.Assert(Listening is not null);
        var counter = new Counter();
        Current.Value = counter;
        try
        {
            return (await work(), [.. counter.Texts]);
        }
        finally
        {
            Current.Value = null;
        }
    }

    private sealed class Counter
    {
        public int Commands;

        public ConcurrentQueue<string> Texts { get; } = new();
    }

    private sealed class Each : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Current.Value is { } counter)
            {
                Interlocked.Increment(ref counter.Commands);
                counter.Texts.Enqueue(((CommandEventData)value.Value!).Command.CommandText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
