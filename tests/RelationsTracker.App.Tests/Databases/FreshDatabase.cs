using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Storage;

namespace RelationsTracker.App.Tests.Databases;

/// <summary>A database of its own for one test or one class: schema up to date, nothing in it, gone when disposed.</summary>
public sealed class FreshDatabase : IAsyncDisposable
{
    private readonly Template _template;
    private readonly ServiceProvider _services;

    private FreshDatabase(DatabaseChoice choice, Template template, ServiceProvider services)
        => (Choice, _template, _services) = (choice, template, services);

    public DatabaseChoice Choice { get; }

    /// <summary>The tracker as the program registers it, over this database, with what <see cref="On"/> was given besides.</summary>
    public IServiceProvider Services => _services;

    public static async Task<FreshDatabase> On(DatabaseProvider provider, Action<IServiceCollection>? besides = null)
    {
        var template = Template.Of(provider);
        var choice = new DatabaseChoice(provider, await template.Copy());
        return new FreshDatabase(choice, template, Template.Over(choice, besides));
    }

    public TrackerDb Open() => _services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _template.Drop(Choice.Connection);
    }
}
