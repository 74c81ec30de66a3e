using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>What becomes of a stream of changes when nobody listens any more.</summary>
public sealed class ListeningTests
{
    [Fact]
    public async Task Who_hangs_up_ends_the_stream_and_nothing_goes_wrong()
    {
        var ends = new Ends();
        await using var served = await Served.Start(builder => builder.Services.AddSingleton<IStartupFilter>(ends));
        await using (var scope = served.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.ConsoleUse<OpenCase>().Handle(new("strait", "The strait affair"));
        }

        var owner = await served.Owner();
        using (var answer = await owner.Listen("/api/v1/cases/strait/events-stream"))
        {
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            Assert.Equal("event: ready", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        var trouble = await ends.OfStream.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(trouble is null or OperationCanceledException, $"{trouble}");
    }

    /// <summary>Sees requests for streams end, outside of everything else.</summary>
    private sealed class Ends : IStartupFilter
    {
        private readonly TaskCompletionSource<Exception?> _ofStream = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Exception?> OfStream => _ofStream.Task;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(See);
            next(app);
        };

        private async Task See(HttpContext http, RequestDelegate next)
        {
            Exception? trouble = null;
            try
            {
                await next(http);
            }
            catch (Exception thrown)
            {
                trouble = thrown;
                throw;
            }
            finally
            {
                if (http.Request.Path.Value!.EndsWith("/events-stream", StringComparison.Ordinal))
                {
                    _ofStream.TrySetResult(trouble);
                }
            }
        }
    }
}
