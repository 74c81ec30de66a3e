using System.Net;
using System.Text.RegularExpressions;

namespace RelationsTracker.Web.Tests.Host;

/// <summary>A browser without scripts: it keeps cookies, follows nothing, and can fill in a form. Over https it comes as through a proxy.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(string address, bool https)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(address) };
        if (https)
        {
            _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        }
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Asks for what does not end: answered as soon as it begins.</summary>
    public Task<HttpResponseMessage> Listen(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Head(string path) => Send(HttpMethod.Head, path);

    public async Task<string> Read(string path)
    {
        using var answer = await Get(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>What protects the forms of a page from those of other pages.</summary>
    public async Task<string> TokenOf(string page) => Token().Match(await Read(page)).Groups[1].Value;

    /// <summary>Sends a form of a page, with its hidden fields of protection.</summary>
    public async Task<HttpResponseMessage> Fill(string page, string action, params (string Name, string Value)[] fields)
    {
        return await Post(action, [("__RequestVerificationToken", await TokenOf(page)), .. fields]);
    }

    public async Task<HttpResponseMessage> Post(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await _client.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SignIn(string handle, string password, string returnUrl = "/")
        => Fill("/account/sign-in", "/account/sign-in", ("handle", handle), ("password", password), ("returnUrl", returnUrl));

    public async Task<bool> IsSignedIn()
    {
        using var answer = await Get("/account");
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Found => false,
            var other => throw new Xunit.Sdk.XunitException($"/account answered {other}."),
        };
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
