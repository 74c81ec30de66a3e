using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.Tests;

/// <summary>
/// A database with one case, "strait", and one person of each kind: olga owns, edda edits, anna is an analyst, rhea
/// reviews, and nils belongs to no case. Somebody is at work; <see cref="As"/> changes who.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    public const string Case = "strait";

    private readonly FreshDatabase _database;
    private readonly AsyncServiceScope _scope;
    private readonly Chair _chair;
    private readonly Dictionary<string, Guid> _people;

    private Office(FreshDatabase database, AsyncServiceScope scope, Chair chair, Dictionary<string, Guid> people)
        => (_database, _scope, _chair, _people) = (database, scope, chair, people);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; private init; } = null!;

    public Guid CaseId { get; private init; }

    public static async Task<Office> On(DatabaseProvider provider)
    {
        var clock = new FakeTimeProvider(Noon);
        var chair = new Chair();
        var database = await FreshDatabase.On(provider, services => services.AddSingleton<TimeProvider>(clock).AddSingleton<IAtWork>(chair));
        var file = CaseFile.Open(Guid.CreateVersion7(Noon), Case, "The strait affair", Noon);
        var people = new Dictionary<string, Guid>();
        await using (var db = database.Open())
        {
            db.Stamp = new Stamp(null, "test", "Set up", null, Noon);
            db.Add(file);
            foreach (var (name, roles) in new[] { ("olga", Roles.None), ("edda", Roles.Editor), ("anna", Roles.Analyst), ("rhea", Roles.Reviewer), ("nils", Roles.None) })
            {
                people[name] = Guid.CreateVersion7(Noon);
                db.Add(Person.Join(people[name], $"{char.ToUpperInvariant(name[0])}{name[1..]}", name, name == "olga", Noon));
                if (roles != Roles.None)
                {
                    db.Add(Member.Admit(file.Id, people[name], roles));
                }
            }

            await db.SaveChangesAsync();
        }

        return new Office(database, database.Services.CreateAsyncScope(), chair, people) { Clock = clock, CaseId = file.Id }.As("edda");
    }

    /// <summary>Who is at work.</summary>
    public string Name { get; private set; } = "";

    public Office As(string name)
    {
        Name = name;
        (_chair.IsConsole, _chair.Request) = (false, null);
        _chair.Taken = name == "nobody" ? null : _people[name];
        return this;
    }

    /// <summary>Whoever is at work does so with a token of these scopes; with none, by themselves again.</summary>
    public Office With(TokenScopes? limit)
    {
        _chair.Limit = limit;
        return this;
    }

    /// <summary>What is done now is done for a request with a key, until somebody else is at work.</summary>
    public Office For(RequestInHand request)
    {
        _chair.Request = request;
        return this;
    }

    /// <summary>The console of the machine is at work.</summary>
    public Office AsConsole()
    {
        (_chair.Taken, _chair.IsConsole, _chair.Request) = (null, true, null);
        return this;
    }

    public Guid Id(string name) => _people[name];

    public T Use<T>()
        where T : notnull
        => _scope.ServiceProvider.GetRequiredService<T>();

    public TrackerDb Open() => _database.Open();

    /// <summary>Another process on the same database, at which the same person is at work.</summary>
    /// <param name="who">Who sits there, whoever sits here; null for the same person.</param>
    public ServiceProvider AnotherNode(string? who = null)
        => Template.Over(_database.Choice, services => services.AddSingleton<TimeProvider>(Clock).AddSingleton<IAtWork>(who is null ? _chair : new Chair { Taken = Id(who) }));

    /// <summary>Adds an item that must be accepted.</summary>
    public async Task<ItemRef> Add(ItemKind kind, Content content)
        => Done(await Use<AddItem>().Handle(new(Case, kind, content)));

    public async Task<ItemDetail> Read(ItemRef item) => Done(await Use<ReadItem>().Handle(Case, item));

    /// <summary>Moves the clock until something has happened. It stands still otherwise, and who waits by it may begin to wait at any moment.</summary>
    public async Task Until(Task done)
    {
        for (var patience = Stopwatch.StartNew(); !done.IsCompleted && patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(done, Task.Delay(20));
        }

        Assert.True(done.IsCompleted, "It did not happen.");
        await done;
    }

    public static T Done<T>(Outcome<T> outcome)
        => outcome is Outcome<T>.Done done ? done.Value : throw new Xunit.Sdk.XunitException($"{outcome.GetType().Name}: {outcome.Message}");

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _database.DisposeAsync();
    }

    private sealed class Chair : IAtWork
    {
        public Guid? Taken { get; set; }

        public bool IsConsole { get; set; }

        public TokenScopes? Limit { get; set; }

        public RequestInHand? Request { get; set; }

        public ValueTask<Guid?> Account() => ValueTask.FromResult(Taken);
    }
}
