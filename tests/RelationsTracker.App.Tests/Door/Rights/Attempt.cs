using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.Tests.Door.Rights;

/// <summary>A use case tried by whoever is at work, and how far they got.</summary>
internal sealed record Attempt(string Name, MethodInfo Method, IReadOnlyDictionary<string, object?> Given)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const string Ask = "Ask an owner for the role";

    /// <summary>Every way into every use case that is registered: <c>AddItem</c>, and with its method where there are several.</summary>
    /// <param name="variants">What else a use case is asked, besides what comes of itself: <c>RecordStep</c>, to <c>accepted</c>.</param>
    public static IEnumerable<Attempt> All(IServiceProvider services, IReadOnlyCollection<(string UseCase, string Variant, string Parameter, object Value)> variants)
    {
        foreach (var handler in Registered(services))
        {
            MethodInfo[] ways = [.. handler.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(Answers)];
            foreach (var way in ways)
            {
                var name = ways.Length == 1 ? handler.Name : $"{handler.Name}.{way.Name}";
                yield return new Attempt(name, way, new Dictionary<string, object?>());
                foreach (var (_, variant, parameter, value) in variants.Where(v => v.UseCase == handler.Name))
                {
                    yield return new Attempt($"{name}/{variant}", way, new Dictionary<string, object?> { [parameter] = value });
                }
            }
        }
    }

    /// <summary>How far whoever is at work gets in a case: <c>in</c>, <c>denied</c>, <c>hidden</c> or <c>missing</c>.</summary>
    public async Task<string> By(IServiceProvider services, string slug, bool mayBeIn)
    {
        var answer = Method.Invoke(services.GetRequiredService(Method.DeclaringType!), new Filled(slug).Arguments(Method, Given));
        var (kind, message) = await (answer is Task task ? Outcome(task) : (Task<(string, string)>)First((dynamic)answer!, mayBeIn ? Silence : Patience));
        return (kind, message) switch
        {
            (_, _) when message == $"There is no case '{slug}' here, or not for you." => "hidden",
            (_, _) when message.Contains(Ask, StringComparison.Ordinal) || message.StartsWith("You are not signed in", StringComparison.Ordinal) => "denied",
            ("Invalid", _) when !mayBeIn => $"invalid before anybody asked who it is: {message}",
            ("Missing", _) when !mayBeIn && (message.StartsWith("Only ", StringComparison.Ordinal) || message is "There is no such person here." or "There is no such thing here.") => "missing",
            _ => "in",
        };
    }

    private static IEnumerable<Type> Registered(IServiceProvider services)
        => typeof(TrackerRegistration).Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: true, IsNested: false } && type.Namespace?.Contains(".UseCases", StringComparison.Ordinal) == true)
            .Where(type => services.GetRequiredService<IServiceProviderIsService>().IsService(type)).OrderBy(type => type.Name, StringComparer.Ordinal);

    private static bool Answers(MethodInfo method)
        => method.ReturnType is { IsGenericType: true } type && (type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            || (type.GetGenericTypeDefinition() == typeof(Task<>) && type.GetGenericArguments()[0].Name == typeof(Outcome<>).Name));

    private static async Task<(string Kind, string Message)> Outcome(Task task)
    {
        try
        {
            await task.WaitAsync(Patience);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Made-up input may break the work itself; whoever got so far was let in.
            return ("Broken", "");
        }

        var outcome = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return (outcome.GetType().Name, (string)outcome.GetType().GetProperty("Message")!.GetValue(outcome)!);
    }

    // A stream that does not begin says why in its first and last word; one that begins may have nothing to say.
    private static async Task<(string Kind, string Message)> First<T>(IAsyncEnumerable<T> stream, TimeSpan longest)
    {
        using var enough = new CancellationTokenSource(longest);
        try
        {
            await foreach (var news in stream.WithCancellation(enough.Token))
            {
                return ("Stream", typeof(T).GetProperty("Ended")?.GetValue(news) as string ?? "");
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            return ("Silent", "");
        }

        return ("Stream", "");
    }
}
