using RelationsTracker.App.Door;
using RelationsTracker.App.History.Audit;
using RelationsTracker.App.UseCases.History;

namespace RelationsTracker.Web.Host;

/// <summary>Writes down once a day where the chain of every case ends, so that a tail that is cut off later shows.</summary>
internal sealed partial class DailyAnchor(IServiceProvider services, AnchorFile file, TimeProvider clock, ILogger<DailyAnchor> log) : BackgroundService
{
    /// <summary>Whether it is done; true unless set otherwise.</summary>
    public const string Setting = "Audit:DailyAnchor";

    private static readonly TimeSpan Between = TimeSpan.FromDays(1);
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await Wait(stoppingToken), clock, stoppingToken);
        }
    }

    // A program that is started ten times a day writes one line a day all the same.
    private async Task<TimeSpan> Wait(CancellationToken cancel)
    {
        try
        {
            var last = (await file.Read(cancel)).Select(anchor => anchor.At).DefaultIfEmpty().Max();
            if (last + Between is var due && due > clock.GetUtcNow())
            {
                return due - clock.GetUtcNow();
            }

            switch (await services.ConsoleUse<ReadHeads>().Handle(null, cancel))
            {
                case Outcome<IReadOnlyList<Anchor>>.Done { Value: var heads }:
                    await file.Append(heads, cancel);
                    return Between;
                case var trouble:
                    LogTrouble(file.Path, trouble.Message);
                    return Again;
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or FormatException)
        {
            LogTrouble(file.Path, trouble.Message);
            return Again;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ends of the history could not be written to {Path}: {Why}")]
    private partial void LogTrouble(string path, string why);
}
