using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.App.Webhooks;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Tests.Webhooks;

/// <summary>The office with a webhook that tells a receiver, and the post at work.</summary>
internal sealed class Hooked : IAsyncDisposable
{
    private CancellationTokenSource _over = new();
    private Task _post = Task.CompletedTask;

    private Hooked(Office office, Receiver receiver) => (Office, Receiver) = (office, receiver);

    public Office Office { get; }

    public Receiver Receiver { get; }

    public AddWebhook.Answer Hook { get; private set; } = null!;

    public static async Task<Hooked> On(DatabaseProvider provider, bool working = true, IReadOnlyList<WebhookEvent>? wants = null)
    {
        var hooked = new Hooked(await Office.On(provider), Receiver.Start());
        hooked.Hook = Office.Done(await hooked.Office.As("olga").Use<AddWebhook>().Handle(new(Office.Case, "A chat room", hooked.Receiver.Address, wants ?? Enum.GetValues<WebhookEvent>())));
        if (working)
        {
            hooked.Begin();
        }

        hooked.Office.As("edda");
        return hooked;
    }

    /// <summary>The post goes to work.</summary>
    public void Begin(IServiceProvider? node = null)
    {
        var post = (node ?? Office.Use<IServiceProvider>()).GetRequiredService<WebhookPost>();
        _over = new CancellationTokenSource();
        _post = Task.WhenAll(_post, Task.Run(() => post.Work(_over.Token)));
    }

    /// <summary>The post stops, as when the program ends.</summary>
    public async Task End()
    {
        await _over.CancelAsync();
        await _post.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task<ItemRef> Claim(string statement) => Office.As("edda").Add(ItemKind.Claim, new ClaimContent { Statement = statement });

    public async Task<WebhookLine> Line()
    {
        var who = Office.Name;
        var line = Office.Done(await Office.As("olga").Use<ReadWebhooks>().Handle(Office.Case)).Hooks.Single(hook => hook.Number == Hook.Number);
        Office.As(who);
        return line;
    }

    /// <summary>Waits, on the real clock, until the webhook stands so.</summary>
    public async Task<WebhookLine> Until(Func<WebhookLine, bool> so)
    {
        var line = await Line();
        for (var patience = Stopwatch.StartNew(); !so(line) && patience.Elapsed < TimeSpan.FromSeconds(30); line = await Line())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.True(so(line), $"{line}");
        return line;
    }

    /// <summary>Moves the clock to the next try, and on by seconds: who waits by it may begin to wait only now.</summary>
    public async Task ToTheNextTry()
    {
        var next = (await Line()).NextAt ?? throw new InvalidOperationException("Nothing is tried again.");
        var more = Receiver.Has(Receiver.Got.Count + 1);
        Office.Clock.Advance(next > Office.Clock.GetUtcNow() ? next - Office.Clock.GetUtcNow() : TimeSpan.Zero);
        await Task.WhenAny(more, Task.Delay(100, TestContext.Current.CancellationToken));
        await Office.Until(more);
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        _over.Dispose();
        Receiver.Dispose();
        await Office.DisposeAsync();
    }
}
