using RelationsTracker.App.Door;

namespace RelationsTracker.App.Live;

/// <summary>How those read who follow something for hours: a database that cannot be asked for a while takes no right away.</summary>
internal static class PatientReading
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Reads inside a case, again and again until the database can be asked.</summary>
    public static async Task<Outcome<T>> ReadPatiently<T>(this FrontDoor door, string slug, Func<Desk, Task<T>> query, TimeProvider clock, CancellationToken cancel)
    {
        while (true)
        {
            var outcome = await door.Read(slug, query, cancel);
            if (outcome is not Outcome<T>.Unavailable)
            {
                return outcome;
            }

            await Task.Delay(Pause, clock, cancel);
        }
    }
}
