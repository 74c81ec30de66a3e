using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.App.UseCases.Tokens;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;
using RelationsTracker.Web.Tests.Host.Rights;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>The whole program with its two cases, and a token for each kind of person.</summary>
public sealed class ApiStaff : IAsyncLifetime
{
    private readonly Staff _staff = new() { Settings = """{"ShippedCases": false, "SignIn": {"TriesPerMinute": 1000}, "Api": {"PerMinute": 1000000}, "Assistants": {"Enabled": true}, "Fetch": {"Inside": "127.0.0.0/8"}, "Print": {"Chromium": "nowhere"}}""" };
    private readonly Dictionary<(string Person, TokenScopes Scopes), string> _tokens = [];
    private HttpClient _client = null!;

    public Served Served => _staff.Served;

    public async ValueTask InitializeAsync()
    {
        await _staff.InitializeAsync();
        _client = new HttpClient { BaseAddress = new Uri(Served.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _staff.DisposeAsync();
    }

    /// <summary>Somebody's browser.</summary>
    public Visitor Browser(string person) => _staff[person];

    /// <summary>A token of somebody's, as their page gives it.</summary>
    public async Task<string> Token(string person, TokenScopes scopes = TokenScopes.All)
    {
        if (_tokens.TryGetValue((person, scopes), out var known))
        {
            return known;
        }

        await using var scope = Served.Services.CreateAsyncScope();
        var who = Assert.IsType<Outcome<ReadPerson.Answer>.Done>(await scope.ServiceProvider.ConsoleUse<ReadPerson>().ByHandle(person)).Value.Id;
        var give = ActivatorUtilities.CreateInstance<GiveToken>(scope.ServiceProvider, ActivatorUtilities.CreateInstance<FrontDoor>(scope.ServiceProvider, new At(who)));
        return _tokens[(person, scopes)] = Assert.IsType<Outcome<GiveToken.Answer>.Done>(await give.Handle(new($"For {person}", scopes, 30))).Value.Secret;
    }

    /// <summary>Asks as somebody with their token; as nobody without one.</summary>
    public async Task<HttpResponseMessage> Ask(string method, string path, string person = "olga", string? body = null, TokenScopes scopes = TokenScopes.All, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (person != "nobody")
        {
            request.Headers.Authorization = new("Bearer", await Token(person, scopes));
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private sealed class At(Guid person) : IAtWork
    {
        public bool IsConsole => false;

        public ValueTask<Guid?> Account() => ValueTask.FromResult<Guid?>(person);
    }
}
