using RelationsTracker.App.Door;

namespace RelationsTracker.Web.Parts.Live;

/// <summary>What the parts of an open page do alike with what comes in while it is open.</summary>
internal static class News
{
    /// <summary>Hears one piece of news after another until the page is gone; what fails is handed on.</summary>
    public static async Task Follow<T>(this IAsyncEnumerable<T> news, Func<T, Task> hear, Func<Exception, Task> fail)
    {
        try
        {
            await foreach (var one in news)
            {
                await hear(one);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        catch (Exception failure)
        {
            await fail(failure);
        }
    }

    /// <summary>What is shown stays where the newer cannot be read.</summary>
    public static Outcome<T> Or<T>(this Outcome<T> newer, Outcome<T>? shown) => newer is Outcome<T>.Done ? newer : shown ?? newer;
}
