using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Door;

/// <summary>How a use case ended. Callers switch over it; nothing expected is thrown.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>The value, if it was done.</summary>
    public T? ValueOrDefault => this is Done done ? done.Value : default;

    /// <summary>The same end for a use case of another value.</summary>
    /// <exception cref="InvalidOperationException">It was done.</exception>
    public Outcome<TOther> NotDone<TOther>() => this switch
    {
        Invalid invalid => new Outcome<TOther>.Invalid(invalid.Flaws),
        Denied denied => new Outcome<TOther>.Denied(denied.Why),
        Refused refused => new Outcome<TOther>.Refused(refused.Why),
        Missing missing => new Outcome<TOther>.Missing(missing.What),
        Stale => new Outcome<TOther>.Stale(),
        Unavailable unavailable => new Outcome<TOther>.Unavailable(unavailable.Why),
        _ => throw new InvalidOperationException("It was done."),
    };

    /// <summary>What to say to the person when it was not done; empty when it was.</summary>
    public string Message => this switch
    {
        Invalid invalid => string.Join(" ", invalid.Flaws.Select(flaw => flaw.ToString())),
        Denied denied => denied.Why,
        Refused refused => refused.Why,
        Missing missing => missing.What,
        Stale => "Somebody else changed this in the meantime. Your text is still here; look at theirs, then save again.",
        Unavailable unavailable => unavailable.Why,
        _ => "",
    };

    /// <summary>What to say beside a single box: the flaw without its place, or the message.</summary>
    public string Trouble => this is Invalid { Flaws: [var flaw, ..] } ? flaw.Message : Message;

    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>The input has flaws, each at a field.</summary>
    public sealed record Invalid(IReadOnlyList<Flaw> Flaws) : Outcome<T>;

    /// <summary>The person may not do this.</summary>
    public sealed record Denied(string Why) : Outcome<T>;

    /// <summary>A rule of the trade stands against it.</summary>
    public sealed record Refused(string Why) : Outcome<T>;

    /// <summary>The thing is not there, or not for this person.</summary>
    public sealed record Missing(string What) : Outcome<T>;

    /// <summary>Somebody else was faster.</summary>
    public sealed record Stale : Outcome<T>;

    /// <summary>The database cannot be written or reached at the moment; nothing was changed.</summary>
    public sealed record Unavailable(string Why) : Outcome<T>;
}

/// <summary>The value of a use case that has none.</summary>
public readonly record struct Nothing;

/// <summary>Goes on with what a use case answered.</summary>
public static class OutcomeSteps
{
    /// <summary>The same end, with another value if it was done.</summary>
    public static async Task<Outcome<TOther>> Then<T, TOther>(this Task<Outcome<T>> outcome, Func<T, TOther> make)
        => await outcome is Outcome<T>.Done { Value: var value } ? new Outcome<TOther>.Done(make(value)) : (await outcome).NotDone<TOther>();
}
