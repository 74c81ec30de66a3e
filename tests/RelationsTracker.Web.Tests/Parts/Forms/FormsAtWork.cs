using System.Text;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using RelationsTracker.App;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts;
using RelationsTracker.Web.Parts.Forms;
using RelationsTracker.Web.Parts.Live;

namespace RelationsTracker.Web.Tests.Parts.Forms;

/// <summary>The forms over a real case that has the first item of every kind. Edda, an editor, is at work.</summary>
public sealed class FormsAtWork : IAsyncDisposable
{
    private FormsAtWork(Office office) => Office = office;

    public Office Office { get; }

    public BunitContext Page { get; } = new();

    public string Address => Page.Services.GetRequiredService<NavigationManager>().Uri;

    public static async Task<FormsAtWork> Begin(bool withItems = true)
    {
        var made = new FormsAtWork(await Office.On(DatabaseProvider.Sqlite));
        made.Page.Services.AddFallbackServiceProvider(made.Office.Use<IServiceProvider>());
        made.Page.Services.AddSingleton<PageConnection>();
        made.Page.Services.AddScoped<AskedAddress>();
        made.Page.JSInterop.Mode = JSRuntimeMode.Loose;
        made.Page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        // One of each kind, and a second question, on which the claim is no row yet.
        foreach (var kind in withItems ? [.. ItemKinds.All, ItemKind.Question] : Array.Empty<ItemKind>())
        {
            await made.Office.Add(kind, Sample.Least(kind));
        }

        return made;
    }

    public IRenderedComponent<ItemForm> New(ItemKind kind, Action<FormRecord>? fill = null)
    {
        var draft = ItemDraft.New(kind, Blank.Of(kind, "edda", Office.Noon));
        fill?.Invoke(draft.Record);
        return Open(draft);
    }

    public async Task<IRenderedComponent<ItemForm>> Change(ItemRef item)
    {
        var now = await Office.Read(item);
        return Open(ItemDraft.Of(item, now.Version, now.Content));
    }

    /// <summary>What stands in the browser, in the box of a text that may be big.</summary>
    public void TypeBig(string text)
        => Page.JSInterop.SetupModule("./Parts/Forms/Editors/BigTextBox.razor.js").Setup<IJSStreamReference>("textOf", _ => true).SetResult(new FromBrowser(text));

    /// <summary>Somebody else saves the item.</summary>
    public async Task SaveElsewhere(ItemRef item, Func<Content, Content> change)
    {
        var now = await Office.Read(item);
        Office.Done(await Office.Use<ChangeItem>().Handle(new(Office.Case, item, now.Version, change(now.Content))));
    }

    public static Task Save(IRenderedComponent<ItemForm> form) => form.Find("[data-save]").ClickAsync(new());

    /// <summary>The box that a visible label names, found as a person finds it.</summary>
    public static IElement Box(IRenderedComponent<ItemForm> form, string label)
    {
        var found = form.FindAll("label").First(l => l.TextContent.Replace("(required)", "", StringComparison.Ordinal).Trim() == label);
        return form.Find($"#{found.GetAttribute("for")}");
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        await Office.DisposeAsync();
    }

    private sealed class FromBrowser(string text) : IJSStreamReference
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public long Length => _bytes.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default)
            => Length <= maxAllowedSize ? ValueTask.FromResult<Stream>(new MemoryStream(_bytes)) : throw new ArgumentOutOfRangeException(nameof(maxAllowedSize));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private IRenderedComponent<ItemForm> Open(ItemDraft draft)
        => Page.Render<ItemForm>(form => form.Add(f => f.Case, Office.Case).Add(f => f.Draft, draft));
}
