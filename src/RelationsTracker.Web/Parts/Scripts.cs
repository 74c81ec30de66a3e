using Microsoft.JSInterop;

namespace RelationsTracker.Web.Parts;

/// <summary>The scripts of a part of a page.</summary>
public static class Scripts
{
    /// <summary>
    /// Lets go of a script as its part goes. Who closes the page, or leaves it while it still answers, has taken the script
    /// along: there is nobody to say goodbye to, and nothing is wrong.
    /// </summary>
    /// <param name="farewell">A function of it that is called before.</param>
    public static async ValueTask Release(this IJSObjectReference? script, string? farewell = null)
    {
        try
        {
            if (script is not null && farewell is not null)
            {
                await script.InvokeVoidAsync(farewell);
            }

            await (script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException)
        {
            // As said above.
        }
    }
}
