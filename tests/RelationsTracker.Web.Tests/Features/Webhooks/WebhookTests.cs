using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Webhooks;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Features.Webhooks;

/// <summary>The whole program tells another one of changes.</summary>
public sealed class WebhookTests
{
    private const string Inside = """{"ShippedCases": false, "Webhooks": {"Inside": "127.0.0.0/8"}}""";

    [Fact]
    public async Task A_change_reaches_the_receiver_with_a_signature_it_can_check_also_after_a_restart()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.Start(settings: Inside);
        var owner = await served.Owner();
        Done(await OpenCase(served));
        var hook = await Use<AddWebhook, AddWebhook.Answer>(served, add => add.Handle(new("strait", "A room", receiver.Address, Enum.GetValues<WebhookEvent>())));

        await Claim(served, "It burned.");
        var first = await receiver.Next();
        Assert.True(first.IsSigned(hook.Secret), "The signature does not fit.");
        Assert.Contains("\"type\":\"item.added\"", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("burned", first.Body, StringComparison.Ordinal);

        await served.Restart();
        await Claim(served, "It glowed.");
        var second = await Coming(served, receiver);
        if (second.Id == first.Id)
        {
            // The program ended before it had written down that this one had arrived.
            second = await Coming(served, receiver);
        }

        Assert.True(second.IsSigned(hook.Secret), "The signature does not fit.");
        Assert.Contains("\"item\":\"C2\"", second.Body, StringComparison.Ordinal);

        var page = await Again(served, owner).Read("/strait/webhooks");
        Assert.Contains("A room", page, StringComparison.Ordinal);
        Assert.DoesNotContain(hook.Secret, page, StringComparison.Ordinal);
        Assert.DoesNotContain(hook.Secret, Encoding.Latin1.GetString(await Bytes(served)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_leave_nothing_on_the_machine_itself_is_told()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.Start();
        Done(await OpenCase(served));

        await using var scope = served.Services.CreateAsyncScope();
        var plain = await scope.ServiceProvider.ConsoleUse<AddWebhook>().Handle(new("strait", "A room", receiver.Address, [WebhookEvent.ItemAdded]));
        Done(await scope.ServiceProvider.ConsoleUse<AddWebhook>().Handle(new("strait", "A room", receiver.Address.Replace("http:", "https:", StringComparison.Ordinal), [WebhookEvent.ItemAdded])));
        var ping = Done(await scope.ServiceProvider.ConsoleUse<PingWebhook>().Handle(new("strait", 1)));

        Assert.Contains("must start with https://", plain.Message, StringComparison.Ordinal);
        Assert.Contains("leads to a machine inside this house", ping.Error, StringComparison.Ordinal);
        Assert.Equal(0, receiver.Waiting);
    }

    // Who waits by the clock may begin to wait at any moment.
    private static async Task<Message> Coming(Served served, Receiver receiver)
    {
        var coming = receiver.Next();
        while (!coming.IsCompleted)
        {
            served.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(coming, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        return await coming;
    }

    // On another port, but with a cookie of the same keys.
    private static Visitor Again(Served served, Visitor owner)
    {
        var again = served.Visitor();
        foreach (var cookie in owner.Cookies.GetAllCookies().Select(c => new System.Net.Cookie(c.Name, c.Value, "/", "127.0.0.1")))
        {
            again.Cookies.Add(cookie);
        }

        return again;
    }

    private static async Task<byte[]> Bytes(Served served)
    {
        var all = new MemoryStream();
        foreach (var file in served.Folder.GetFiles("tracker.db*"))
        {
            await using var open = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await open.CopyToAsync(all, TestContext.Current.CancellationToken);
        }

        return all.ToArray();
    }

    private static Task<Outcome<string>> OpenCase(Served served) => Try<OpenCase, string>(served, open => open.Handle(new("strait", "The strait")));

    private static Task<ItemRef> Claim(Served served, string statement)
        => Use<AddItem, ItemRef>(served, add => add.Handle(new("strait", ItemKind.Claim, new ClaimContent { Statement = statement })));

    private static async Task<T> Use<THandler, T>(Served served, Func<THandler, Task<Outcome<T>>> use) => Done(await Try(served, use));

    private static async Task<Outcome<T>> Try<THandler, T>(Served served, Func<THandler, Task<Outcome<T>>> use)
    {
        await using var scope = served.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.ConsoleUse<THandler>());
    }

    private static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Done done ? done.Value : throw new Xunit.Sdk.XunitException(outcome.Message);

    /// <summary>A message, checked as the guide tells receivers to.</summary>
    private sealed record Message(string Id, string Time, string Signature, string Body)
    {
        public bool IsSigned(string secret)
            => Signature.Split(' ').Contains("v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{Id}.{Time}.{Body}"))));
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly BlockingCollection<Message> _got = [];
        private readonly WebApplication _app;

        private Receiver(WebApplication app) => _app = app;

        public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

        public int Waiting => _got.Count;

        public static async Task<Receiver> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var receiver = new Receiver(builder.Build());
            receiver._app.MapPost("/hook", async (HttpRequest request) =>
            {
                using var body = new StreamReader(request.Body);
                receiver._got.Add(new(request.Headers["webhook-id"]!, request.Headers["webhook-timestamp"]!, request.Headers["webhook-signature"]!, await body.ReadToEndAsync()));
                return Results.NoContent();
            });
            await receiver._app.StartAsync();
            return receiver;
        }

        public Task<Message> Next() => Task.Run(() => _got.TryTake(out var message, TimeSpan.FromSeconds(30)) ? message : throw new TimeoutException("No message came."));

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            _got.Dispose();
        }
    }
}
